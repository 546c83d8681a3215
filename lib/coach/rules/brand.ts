/** Key brands (in other trades: products, business): their names, three voices and trend. */
import { foldedOf } from '../../text/outline.ts';
import { contains, shift } from '../../text/span.ts';
import { wordFor, type Ground } from '../ground.ts';
import { seriesOf } from '../known.ts';
import { slot } from '../slots.ts';
import { append, extend, replace, sentenceAround, type Coach } from './coach.ts';
import { proseEndOf } from './places.ts';

export const unnamed: Coach = (finding, ground) => {
  const { document, context } = ground;
  const name = `（${slot(`哪几个${wordFor(ground, 'product')}，写出名称和规格`)}）`;
  // Behind the last of the words: the first one may be what opens the part (重点品牌方面，…).
  const word = document.blocks
    .filter(({ start, end }) => start < finding.end && end > finding.start)
    .flatMap(({ paragraph }) =>
      paragraph.facts.wording
        .hitsOf(context.lexicon('brand-word'))
        .map((hit) => shift(hit, paragraph.start)),
    )
    .findLast((hit) => contains(finding, hit));
  const quote = document.text.slice(finding.start, finding.end);
  if (!word) return extend(finding, `包括${name}`, ground);
  const at = word.end - finding.start;
  return replace(finding, quote.slice(0, at) + name + quote.slice(at));
};

export const feedback: Coach = (finding, ground) => {
  const voices = [
    ['零售客户', `${wordFor(ground, 'customer')}反映${slot('他们怎么说')}`],
    ['消费者', `${wordFor(ground, 'user')}觉得${slot('好在哪里、不好在哪里')}`],
    ['市场', `市场上${slot('价格、库存、竞品怎样')}`],
  ] as const;
  const lacking = voices.filter(([voice]) => finding.message.includes(voice));
  const told = (lacking.length > 0 ? lacking : voices).map(([, words]) => words).join('，');
  return extend(sentenceAround(finding, ground.document), told, ground);
};

export const trend: Coach = (finding, ground) => {
  const name = firstBrand(ground) || `重点${wordFor(ground, 'product')}`;
  const series = seriesOf(name, ground) ?? slot('三个月各多少，带单位');
  const sentence = `${name}近三个月依次为${series}，预计下月${slot('多少，带单位')}。`;
  return append(proseEndOf('brand', ground) ?? finding.end, sentence, ground);
};

/** As the author writes it; empty where the brand part names none outside its tables. */
function firstBrand({ document, context }: Ground): string {
  const { expression } = context.lexicon('brand');
  for (const block of document.parts.get('brand')?.blocks ?? []) {
    if (/[\t|]/.test(block.paragraph.facts.text)) continue;
    const [hit] = foldedOf(block).matchAll(expression);
    if (hit)
      return document.text.slice(block.start + hit.index, block.start + hit.index + hit[0].length);
  }
  return '';
}
