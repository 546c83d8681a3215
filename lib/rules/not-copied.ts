/** What is equal in many summaries without being copied: the template, common phrases, quotations, duties. */
import type { Reference } from '../copying/compare.ts';
import { commonGrams, readSource, sourceOf } from '../copying/source.ts';
import type { Pack } from '../packs/pack.ts';
import type { Facts } from '../text/paragraph.ts';
import { remembered } from '../text/remember.ts';
import { overlaps } from '../text/span.ts';
import { hitsInLine } from './lexicon.ts';
import type { OtherSummary, RuleContext } from './rule.ts';

const ranges = new WeakMap<RuleContext['vocabulary'], Reference['rangesOf']>();

/** Quotations and closing phrases are never looked at; duties and definitions may stay the same. */
export function rangesFor({ vocabulary, lexicon }: RuleContext): Reference['rangesOf'] {
  const known = ranges.get(vocabulary);
  if (known) return known;
  const fresh = (facts: Facts) => {
    const standing = hitsInLine(facts, lexicon('copying-standing'));
    return {
      exempt: [
        ...hitsInLine(facts, lexicon('copying-template')),
        ...hitsInLine(facts, lexicon('copying-quotation')),
      ],
      standing: facts.sentences.filter((one) => standing.some((hit) => overlaps(hit, one))),
      weak: hitsInLine(facts, lexicon('empty-phrase')),
    };
  };
  ranges.set(vocabulary, fresh);
  return fresh;
}

const NO_SUMMARIES: readonly OtherSummary[] = [];
const ignoredSets = new WeakMap<readonly OtherSummary[], WeakMap<Pack, ReadonlySet<number>>>();

/** The grams of the pack's own words and of what many colleagues write. */
export function ignoredIn({ pack, given, limit }: RuleContext): ReadonlySet<number> {
  const colleagues = given.colleagues ?? NO_SUMMARIES;
  const byPack = ignoredSets.get(colleagues) ?? new WeakMap<Pack, ReadonlySet<number>>();
  ignoredSets.set(colleagues, byPack);
  const known = byPack.get(pack);
  if (known) return known;
  const cap = { authors: limit('common-authors'), share: limit('common-share') };
  const common =
    colleagues.length > cap.authors
      ? commonGrams(
          colleagues.map((one) => ({ author: one.author, source: sourceOf(one) })),
          cap,
        )
      : [];
  const template = templateOf(pack);
  const ignored = [...common].length === 0 ? template : new Set([...template, ...common]);
  byPack.set(pack, ignored);
  return ignored;
}

/** What the company itself wrote: the names of the parts and the questions that lead through them. */
const templateOf = remembered(({ parts }: Pack): ReadonlySet<number> => {
  const words = parts.flatMap(({ title, guide }) => [title, ...guide]).join('\n');
  return new Set(readSource(words).lastOf.keys());
});
