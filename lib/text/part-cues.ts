/** By which words a part is told where no heading names it. */
import { matchesIn } from './matches.ts';
import { blocksOf, type Block, type Section } from './outline.ts';
import { perLine } from './paragraph.ts';
import { matches, type PartShape } from './part-names.ts';
import { remembered } from './remember.ts';

/** The folded lines of blocks, one below the other. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ paragraph }) => paragraph.facts.folded).join('\n');
}

/** What the lines of a section hold together. */
export function cuesTogether(shape: PartShape, section: Section): number {
  return countCues(shape, linesOf(section));
}

export function linesOf(section: Section): string {
  return textOf(blocksOf(section));
}

const cuesOf = remembered((shape: PartShape) => perLine(({ folded }) => countCues(shape, folded)));

/** Distinct cues of a part in the block's line; 0 without an anchor. */
export function cuesIn(shape: PartShape, { paragraph }: Block): number {
  return cuesOf(shape)(paragraph.facts);
}

const LEAD = /^\s*([^。;:,!?]{2,10})[:,]/;
/** 品牌方面黄鹤楼卖得不错: as people talk, without a mark behind it. */
const ASPECT = /^\s*([^。;:,!?]{2,6}?)(?:方面|这一?块|这边|这头)/;
const LEAD_CUES = 2;

function countCues({ headings, anchors, cues, need }: PartShape, folded: string): number {
  if (!anchors || !cues) return 0;
  const aspect = ASPECT.exec(folded)?.[1] ?? '';
  // 品牌上,… and 9月要做的:… name their part as a heading does.
  const leads = isNamed(aspect, headings) || isNamed(LEAD.exec(folded)?.[1] ?? '', headings);
  if (!leads && folded.search(anchors) === -1) return 0;
  const told = distinctIn(cues, folded) + (leads ? LEAD_CUES : 0);
  return isNamed(aspect, headings) ? Math.max(told, need) : told;
}

/** 问题也有一点 speaks of problems. */
const FILLER =
  /^(?:要说|说说|再说|说到|讲到|至于|谈谈|先说)|(?:[也还倒是都]{0,2}有(?:一点|一些|几[个点条样]?|[两三四]个|些)?|上|呢|嘛)$/g;

function isNamed(lead: string, headings: RegExp): boolean {
  const named = matches(lead, headings, null).reduce((sum, { start, end }) => sum + end - start, 0);
  return named * 2 > lead.replace(FILLER, '').length;
}

/** How many different cues stand in a folded text. */
export function distinctIn(cues: RegExp | null, folded: string): number {
  return cues === null ? 0 : new Set(matchesIn(folded, cues).map(([word]) => word)).size;
}
