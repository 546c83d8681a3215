import { blocksOf, foldedOf, type Block, type Section } from '../text/outline.ts';
import type { Part } from '../text/parts.ts';
import { contains } from '../text/span.ts';
import { hasHit, hitsIn, says } from './lexicon.ts';
import type { RuleContext } from './rule.ts';

/** Whether the part names a brand, in its headings or its matter. */
export function namesBrand({ blocks, sections }: Part, { lexicon }: RuleContext): boolean {
  const brand = lexicon('brand');
  return (
    hasHit(blocks, brand) ||
    sections.some((section) => titlesOf(section).some((title) => says(title, brand)))
  );
}

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
  const own = [
    ...sections.map((section) => matterOf(section, context)),
    ...part.blocks
      .filter((block) => !sections.some((section) => contains(section, block)))
      .map((block) => ({ name: leadOf(foldedOf(block), block, context), blocks: [block] })),
  ].filter(({ name }) => name !== '');
  return own.length > 1 ? own : [{ name: '', blocks: part.blocks }];
}

function matterOf(section: Section, context: RuleContext): BrandMatter {
  const blocks = blocksOf(section);
  const title = section.heading?.words ?? '';
  const [inTitle] = title.match(context.lexicon('brand')) ?? [];
  const [first] = blocks;
  return { name: inTitle ?? (first ? leadOf(foldedOf(first), first, context) : ''), blocks };
}

const LEAD = 8;

/** The brand that a paragraph opens with; empty where it opens with several or none. */
function leadOf(folded: string, block: Block, { lexicon }: RuleContext): string {
  const [first, second] = hitsIn(block, lexicon('brand'));
  if (!first || first.start - block.start > LEAD) return '';
  const together =
    second !== undefined &&
    /^[、和及与,]$/.test(folded.slice(first.end - block.start, second.start - block.start));
  return together ? '' : folded.slice(first.start - block.start, first.end - block.start);
}

function titlesOf(section: Section): readonly string[] {
  return [section.heading?.words ?? '', ...section.children.flatMap(titlesOf)];
}
