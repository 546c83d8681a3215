import { blocksOf, type Block, type Section } from '../text/outline.ts';
import type { Part } from '../text/parts.ts';
import { contains } from '../text/span.ts';
import { wordingOf } from '../text/wording.ts';
import { hitsInLine, says } from './lexicon.ts';
import type { RuleContext } from './rule.ts';
import { sentencesOfBlock } from './sentences.ts';

/** Whether the part names a brand, in its headings or its matter. */
export function namesBrand({ blocks, sections }: Part, { lexicon }: RuleContext): boolean {
  const brand = lexicon('brand');
  return (
    blocks.some(({ paragraph }) => hitsInLine(paragraph.facts, brand).length > 0) ||
    sections.some((section) => titlesOf(section).some((title) => says(wordingOf(title), brand))) ||
    sections.some(({ children }) => children.some(isOfProduct))
  );
}

/** 1. 安心存。9月、10月…: a short title with figures of months below it names what is sold, known or not. */
function isOfProduct({ heading, blocks }: Section): boolean {
  const title = heading?.words ?? '';
  const [first] = blocks;
  return (
    PRODUCT_TITLE.test(title) &&
    !NO_PRODUCT.test(title) &&
    first !== undefined &&
    OF_MONTHS.test(first.paragraph.facts.folded)
  );
}

const PRODUCT_TITLE = /^[\p{Script=Han}A-Za-z0-9]{2,10}(?:\([^()]{1,8}\))?$/u;
const OF_MONTHS = /\d{1,2}月[^。;]{0,16}\d/;

/** What is said of one brand, or of several together where the text does not tell them apart. */
export interface BrandMatter {
  /** As first written; empty where several share the matter. */
  readonly name: string;
  readonly blocks: readonly Block[];
}

/**
 * The brand part by brand: sections and paragraphs that open with one brand are its own;
 * a part that is one paragraph, or tells its brands together, is one matter.
 */
export function brandMatters(part: Part, context: RuleContext): readonly BrandMatter[] {
  const sections = part.sections.flatMap(({ children }) => children);
  const loose = part.blocks.filter(
    (block) => !sections.some((section) => contains(section, block)),
  );
  const own = [
    ...sections.map((section) => matterOf(section, context)),
    ...ledBy(loose, context),
  ].filter(({ name }) => name !== '');
  if (own.length > 1) return own;
  const cut = part.blocks.flatMap((block) => mattersIn(block, context));
  // A brand in several places is told by who speaks or by what happened: the part is one matter.
  const isTold = cut.length > 1 && new Set(cut.map(({ name }) => name)).size === cut.length;
  return isTold ? cut : [{ name: '', blocks: part.blocks }];
}

/** Each paragraph that opens with a brand, with the lines below it up to the next one. */
function ledBy(blocks: readonly Block[], context: RuleContext): readonly BrandMatter[] {
  const leads = blocks.map((block) => leadOf(block, context) || productOf(block));
  return leads.flatMap((name, at) => {
    if (name === '') return [];
    const next = leads.findIndex((other, later) => later > at && other !== '');
    // What stands below the last one may speak of all of them.
    const own = next === -1 ? [] : blocks.slice(at + 1, next).filter((block) => !isOfAll(block));
    return [{ name, blocks: [blocks[at] as Block, ...own] }];
  });
}

function isOfAll({ paragraph }: Block): boolean {
  return /[两三四几]个|这些|以上|都/.test(paragraph.facts.folded);
}

/** A paragraph that tells several brands in turn, cut before each. */
function mattersIn(block: Block, context: RuleContext): readonly BrandMatter[] {
  const starts = sentencesOfBlock(block).flatMap(({ start, folded }) => {
    const name = brandAt(folded, context);
    return name === '' ? [] : [{ name, start }];
  });
  return starts.map(({ name, start }, index) => {
    const end = starts[index + 1]?.start ?? block.end;
    return { name, blocks: [block.cut({ start, end })] };
  });
}

/** The brand that a sentence opens with; empty where it opens with several or none. */
function brandAt(folded: string, { lexicon }: RuleContext): string {
  const [first, second] = wordingOf(folded.slice(0, OPENING)).hitsOf(lexicon('brand'));
  if (!first || first.start > SENTENCE_LEAD || MARKET.test(folded)) return '';
  const together =
    second !== undefined && /^[、和及与,]$/.test(folded.slice(first.end, second.start));
  return together ? '' : folded.slice(first.start, first.end);
}

/** 市场上公有云的便宜 speaks of others' goods. */
const MARKET = /^\s*(?:市场上|市面上?|同业|对手|竞品|别家|对面|隔壁|另一家)/;
const OPENING = 40;
/** 再说, 其次是: a word or two may stand before. */
const SENTENCE_LEAD = 3;

function matterOf(section: Section, context: RuleContext): BrandMatter {
  const blocks = blocksOf(section);
  const title = section.heading?.words ?? '';
  const [inTitle] = title.match(context.lexicon('brand').expression) ?? [];
  const [first] = blocks;
  return { name: inTitle ?? (first ? leadOf(first, context) : ''), blocks };
}

const LEAD = 8;

/** The brand that a line opens with, its run-in title included; empty where it opens with several or none. */
function leadOf({ paragraph }: Block, { lexicon }: RuleContext): string {
  const { facts } = paragraph;
  const [first, second] = hitsInLine(facts, lexicon('brand'));
  if (!first || first.start > LEAD) return '';
  const together =
    second !== undefined && /^[、和及与,]$/.test(facts.folded.slice(first.end, second.start));
  return together ? '' : facts.folded.slice(first.start, first.end);
}

/** 智能门锁6月装了8把; 税易贷:五月新增28户: a line that opens with a thing and what was done of it in a month. */
const PRODUCT =
  /^[\s“"]{0,4}([\p{Script=Han}A-Za-z0-9]{2,10}?)[”"]?[:,]?\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|本|这个|当)月份?(?:末|底)?[^。;,:\d]{0,6}\d/u;
/** What speaks of all of them, or of nothing that is sold. */
const NO_PRODUCT =
  /其[他它余中]|合计|累计|总|全[月县市部]|共|本月|上月|[今去]年|重点|主推|品牌|产品|业务$|销量|收入|客户|用户|市场|走势|预计|方面|情况|工作|培育|推广|反馈|声音|问题|做法|分析|新品|^(?:我|截至|到|从|由)|[年月日]/;

/** The product that a line without a known name opens with; empty where it opens with none. */
function productOf({ paragraph, start }: Block): string {
  const { facts } = paragraph;
  const name = PRODUCT.exec(facts.folded.slice(start - paragraph.start))?.[1] ?? '';
  return NO_PRODUCT.test(name) ? '' : name;
}

function titlesOf(section: Section): readonly string[] {
  return [section.heading?.words ?? '', ...section.children.flatMap(titlesOf)];
}
