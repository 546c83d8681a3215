import { brandMatters, namesBrand, type BrandMatter } from '../brands.ts';
import type { Document } from '../../text/document.ts';
import { countQuantities, foldedOf, type Block } from '../../text/outline.ts';
import { Part } from '../../text/part.ts';
import { hasHit, hitsInLine, says } from '../lexicon.ts';
import { isEmptyPart } from '../part-place.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { sentencesIn } from '../sentences.ts';

const VOICES = [
  ['voice-retailer', '零售客户'],
  ['voice-consumer', '消费者'],
  ['voice-market', '市场（价格、库存、竞品）'],
] as const;

/** Fewer characters than this only list a brand. */
const LISTED = 28;

export default defineRule({
  id: 'brand/feedback',
  severity: 'warn',
  title: '重点品牌缺一方的反馈',
  why: '重点品牌分析要包含市场、客户、消费者的反馈情况，缺一方就看不出卖得好或不好的真正原因。',
  ask: '这一方是怎么说的？写一两句原话或看到的情况。',
  bad: [
    '二、重点品牌分析\n⟦白狼8月至10月销售8箱、10箱、12箱，店主反映利薄。⟧零售价稳定在标价上。',
    '二、重点品牌分析\n1．白狼连续3个月增长，店主反映利薄，消费者说口感顺，零售价稳定。\n2．⟦古田狼连续3个月下降，店主反映天天有人问，零售价在标价上。⟧',
  ],
  good: [
    '二、重点品牌分析\n白狼连续3个月增长，店主反映利薄，消费者说口感顺，零售价稳定在标价上，没有倒挂。',
    '二、重点品牌分析\n白狼12箱、古田狼8箱，走势平稳。店主反映两个牌子周转都快，消费者认口感，市场价格稳定。',
    '二、重点品牌分析\n白狼连续3个月增长，店主反映利薄，零售价稳定。\n三、市场及客户分析\n走访中问了30名买白狼的顾客，21人说口感顺。',
  ],
  reads: ({ parts }) => ['brand', 'plan', 'customer'].map((id) => parts.get(id)),
  *check(document, context) {
    const found = document.parts.get('brand');
    if (!found || isEmptyPart(found, context) || !namesBrand(found, context)) return;
    const part = ownMatter(found, document);
    const matters = brandMatters(part, context);
    const own = new Set(matters.flatMap(({ blocks }) => blocks.map(({ paragraph }) => paragraph)));
    const common = part.blocks.filter(({ paragraph }) => !own.has(paragraph));
    for (const matter of matters) {
      const told = [...matter.blocks, ...common];
      // 店主的怨气、街面上的价，都写在问题一里: they are told elsewhere.
      if (hasHit(told, context.lexicon('voice-pointer'))) continue;
      const open = VOICES.filter(([voice]) => !hasHit(told, context.lexicon(voice)));
      if (open.length === 0) continue;
      const elsewhere = toldByCustomers(document, matter, context).filter(
        ({ paragraph }) => !own.has(paragraph),
      );
      const missing = open.filter(([voice]) => !hasHit(elsewhere, context.lexicon(voice)));
      const place = placeOf(matter, context);
      // One sentence without any voice only lists the brand beside the others.
      const isListed = matter.name !== '' && isShort(matter) && !hasVoice(matter, context);
      if (missing.length === 0 || isListed || !place) continue;
      const who = missing.map(([, name]) => name).join('、');
      yield { ...place, part: part.id, message: `${matter.name || '重点品牌'}没有写${who}的反馈` };
    }
  },
});

/** Where there are no headings the plan speaks of brands too, and of no feedback. */
function ownMatter(part: Part, { parts }: Document): Part {
  if (part.by === 'heading') return part;
  const plan = new Set(parts.get('plan')?.blocks);
  const blocks = part.blocks.filter((block) => !plan.has(block));
  return new Part(part.id, part.by, part.sections, blocks);
}

/** What the customer part says of this brand, or of brands at all where the text does not tell them apart. */
function toldByCustomers(
  document: Document,
  { name }: BrandMatter,
  context: RuleContext,
): readonly Block[] {
  const blocks = document.parts.get('customer')?.blocks ?? [];
  return blocks.filter((block) =>
    name === '' ? hasHit([block], context.lexicon('brand')) : foldedOf(block).includes(name),
  );
}

function hasVoice({ blocks }: BrandMatter, { lexicon }: RuleContext): boolean {
  return VOICES.some(([voice]) => hasHit(blocks, lexicon(voice)));
}

/** One sentence, and not a paragraph of its own with a figure. */
function isShort(matter: BrandMatter): boolean {
  return sentencesIn(matter.blocks).length <= 1 && !hasOwnLine(matter);
}

function hasOwnLine({ name, blocks }: BrandMatter): boolean {
  const [first] = blocks;
  return (
    name !== '' &&
    first?.end === first?.paragraph.end &&
    first !== undefined &&
    countQuantities(first) > 0
  );
}

/** The first sentence that speaks of the brand; a brand that is only listed has none of its own. */
function placeOf({ name, blocks }: BrandMatter, { lexicon }: RuleContext) {
  const length = blocks.reduce((sum, block) => sum + block.end - block.start, 0);
  if (length < LISTED && !hasOwnLine({ name, blocks })) return null;
  const sentences = sentencesIn(blocks);
  const speaking = sentences.find(({ wording }) => says(wording, lexicon('brand')));
  const place = speaking ?? sentences[0];
  if (!place) return null;
  // A brand that is the run-in title of its line is pointed at with it.
  const { start, facts } = place.block.paragraph;
  const [inLine] = name === '' ? [] : hitsInLine(facts, lexicon('brand'));
  return { start: Math.min(place.start, start + (inLine?.start ?? place.start)), end: place.end };
}
