import { perDocument, type Document } from '../../text/document.ts';
import { noted } from '../../text/wording.ts';
import { chaptersOf } from '../chapters.ts';
import { clauseAround } from '../asserted.ts';
import { comparedIn, movesIn, pairsIn, statedChanges, type Change } from '../changes.ts';
import { says } from '../lexicon.ts';
import { nameBefore, namesIn } from '../measure.ts';
import { openingOf } from '../opening.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { answeredBy } from '../same-thing.ts';
import { around, sentencesIn, sentencesThat, type Sentence } from '../sentences.ts';
import { tellsOfOwn } from '../stories.ts';

export default defineRule({
  id: 'customer/unexplained-change',
  severity: 'warn',
  title: '变化不小，没有写原因',
  why: '数据分析要说明变化从哪里来，光有数字看不出该怎么办。',
  ask: '这个变化的原因是什么？',
  bad: [
    '三、客户情况\n片区现有客户205户。⟦扫码的店9月48户，10月39户⟧。价签齐全。',
    '一、销售情况\n销量120箱，完成计划。⟦五类烟同比减少3.1箱，下降23.4%⟧。库存正常。货源充足。',
    '一、销售情况\n⟦五类烟降幅23.4%⟧，户均库存92条。\n二、品牌情况\n白狼同比增长3%，因为酒席多。',
  ],
  good: [
    '三、客户情况\n扫码的店9月48户，10月39户，因为有9户换了手机，没有重新登录。',
    '一、销售情况\n五类烟同比下降23.4%，因为两个规格退市。',
    '一、销售情况\n一类烟增长12.1%，二类烟增长11.8%。这两类都是酒席带动的，原因是10月喜事多。',
    '一、销售情况\n1、一类烟下降12.1%。\n2、二类烟下降11.8%。\n以上两项都是节后回落。',
    '一、销售情况\n销量120箱，同比下降3.4%，标价率提高到93.3%，比全县平均高12个百分点。',
    '一、销售情况\n五类烟同比下降23.4%。库存正常。\n四、存在问题\n五类烟下滑，原因是两个规格退市，建议补一个替代规格。',
    '五、下月打算\n力争五类烟增长12%，走访200户。',
  ],
  *check(document, context) {
    // A problem's cause is asked for by problem/cause; a plan is no change yet.
    const elsewhere = new Set(
      ['problem', 'plan'].flatMap((id) => document.parts.get(id)?.blocks ?? []),
    );
    const opening = openingOf(document);
    for (const chapter of chaptersOf(document)) {
      if (notable(chapter, context).length === 0) continue;
      const sentences = sentencesIn(chapter);
      for (const [index, sentence] of sentences.entries()) {
        const change = notableIn(sentence.wording, context);
        if (!change || elsewhere.has(sentence.block) || isOutcome(sentence)) continue;
        if (around(sentences, index, 2).some((one) => isReason(one, sentence, context))) continue;
        if (around(sentences, index, 1).some((one) => isTold(one, sentence, context))) continue;
        if (sentences.some((one) => tellsHow(one, sentence, context))) continue;
        // What came of a story is explained by it.
        if (tellsOfOwn(sentence.block, context)) continue;
        if (opening.has(sentence.block) && isToldLater(sentence, document, context)) continue;
        const name = nameBefore(sentence.folded, change.start, context);
        if (name !== null && namesExplained(document, context).has(name)) continue;
        if (sentences.some((one) => explainsSeveral(one, context))) break;
        yield spanOf(sentence, change, name);
      }
    }
  },
});

/** Fewer than this came or went by chance, whatever it is in per cent. */
const SEVERAL = 4;
const COUNTED = /^(?:[户家条张笔件起人次把台单组套部]|户次)$/;
const MEASURED = /^(?:[箱元分%]|万元|分钟|小时|天)$/;
const AVERAGE = /(?:户均|人均|平均|每户)[^,。;\d]{0,8}$/;
const WHOLE = 100;
const NONE = false;

/** The first large change: a rate as written, or a move (由72户减少到58户) of what is counted in tens. */
const notableIn = noted((wording, context: RuleContext): Change | typeof NONE => {
  if (wording.text.includes('\t')) return NONE;
  const moves = [movesIn, pairsIn, comparedIn]
    .flatMap((read) => read(wording, context))
    .filter(
      ({ start, from, size, unit }) =>
        MEASURED.test(unit) ||
        AVERAGE.test(wording.text.slice(0, start)) ||
        (COUNTED.test(unit) && Math.round(Math.abs(from * size)) >= SEVERAL * WHOLE),
    );
  const [change] = [...statedChanges(wording, context), ...moves]
    .filter(({ size }) => Math.abs(size) >= context.limit('notable-change'))
    .toSorted((a, b) => a.start - b.start);
  return change && !isIntended(wording.text, change, context) && !isSpread(wording.text, change)
    ? change
    : NONE;
});

const notable = sentencesThat((wording, context) => notableIn(wording, context) !== NONE);

/** 原因是…, 这两类都是…: a paragraph of its own may give the reason of the one before. */
const OPENS_REASON =
  /^\s*(?:\d{1,2}[、.]\s*)?(?:主要|究其)?(?:原因|因为|由于|这|其中|以上|上述|做法|办法|怎么来)/;

/** 另有2户…: what follows is told of something else. */
const OTHER_MATTER = /^\s*(?:另有|另外|此外|还有)/;

/** A cause beside it; lines of a list speak each for itself. */
function isReason(near: Sentence, { block }: Sentence, { lexicon }: RuleContext): boolean {
  if (OTHER_MATTER.test(near.folded)) return false;
  const isBeside = near.block === block || OPENS_REASON.test(near.folded);
  const names = near.block === block ? ['cause', 'season'] : ['cause', 'season', 'brought-about'];
  return isBeside && names.some((name) => says(near.wording, lexicon(name)));
}

/** What was done or happened, told beside it in the same paragraph. */
function isTold(
  { block, start, folded, wording }: Sentence,
  change: Sentence,
  { lexicon }: RuleContext,
): boolean {
  if (OTHER_MATTER.test(folded)) return false;
  // What happened is told behind the change; before it stands what was done.
  const names = start < change.start ? ACTS : REASONS;
  return block === change.block && names.some((name) => says(wording, lexicon(name)));
}

const ACTS = ['cause', 'brought-about', 'means', 'flows'];

const REASONS = ['cause', 'brought-about', 'circumstance', 'means', 'flows'];

/** 这个牌子是这么起来的: it may stand at the end of the paragraph. */
function tellsHow(
  { block, wording }: Sentence,
  change: Sentence,
  { lexicon }: RuleContext,
): boolean {
  return block === change.block && says(wording, lexicon('cause-told-how'));
}

/** What the opening says in short, a section may explain. */
function isToldLater({ wording }: Sentence, document: Document, { lexicon }: RuleContext): boolean {
  const opening = openingOf(document);
  const reasons = sentencesIn(document.blocks.filter((block) => !opening.has(block)))
    .map((one) => one.wording)
    .filter((one) => ['cause', 'brought-about'].some((name) => says(one, lexicon(name))));
  return answeredBy(reasons)(wording);
}

/** 4.结果：增加157条: what was done stands in the items before. */
const OUTCOME =
  /^[\s\d.、()一二三四五六七八九十①-⑳]{0,6}(?:结果|效果|成效|做法|办法|怎么[^。:,]{1,8}的)[:,。]/;

function isOutcome({ block }: Sentence): boolean {
  return OUTCOME.test(block.paragraph.facts.folded);
}

/** How far before a figure its wish may stand. */
const REACH = 40;

/** 力争增长12%. */
function isIntended(folded: string, { start }: Change, { lexicon }: RuleContext): boolean {
  return says(folded.slice(Math.max(0, start - REACH), start), lexicon('intended'));
}

/** 上柜由30户扩到71户 is the author's own work. */
function isSpread(folded: string, { start, end }: Change): boolean {
  return (
    /(?:上柜|铺货|铺市)[^,。;\d]{0,6}$/.test(folded.slice(0, start)) ||
    /扩[到至]/.test(folded.slice(start, end))
  );
}

/** One cause for several changes: 以上两项都是节后回落. */
function explainsSeveral(sentence: Sentence, context: RuleContext): boolean {
  return (
    says(sentence.wording, context.lexicon('cause-several')) &&
    ['cause', 'season'].some((name) => says(sentence.wording, context.lexicon(name)))
  );
}

/** The measures and products that sentences with a cause speak of. */
const namesExplained = perDocument((document, context: RuleContext): ReadonlySet<string> => {
  const causes = sentencesIn(document.blocks).filter(({ wording }) =>
    ['cause', 'circumstance'].some((name) => says(wording, context.lexicon(name))),
  );
  return new Set(causes.flatMap(({ folded }) => namesIn(folded, context)));
});

/** From the clause that names what changed to the figure. */
function spanOf({ folded, start }: Sentence, change: Change, name: string | null) {
  const at = name === null ? change.start : folded.lastIndexOf(name, change.start);
  const clause = clauseAround(folded, { start: at, end: change.end });
  return { start: start + clause.start, end: start + change.end };
}
