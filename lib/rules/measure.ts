import { matchesIn } from '../text/matches.ts';
import { says } from './lexicon.ts';
import type { RuleContext } from './rule.ts';

/** How far a name may stand from what is said of it, so that a long line is read once and not once a figure. */
const REACH = 80;

/** Names of one thing: 销量 and 销售 are volume, 单箱 and 结构 are price. */
const FAMILIES = ['measure-volume', 'measure-price'];

/** What a figure or a word at an offset of a folded sentence is about: the nearest name before it; null when none stands there. */
export function measureBefore(folded: string, at: number, context: RuleContext): string | null {
  const name = nameBefore(folded, at, context);
  return name === null ? null : familyOf(name, context);
}

/** The nearest name before an offset, as written; null when none stands there. */
export function nameBefore(folded: string, at: number, context: RuleContext): string | null {
  return namesIn(folded.slice(Math.max(0, at - REACH), at), context).at(-1) ?? null;
}

/** The first name at or after an offset of a folded sentence. */
export function measureAfter(folded: string, at: number, context: RuleContext): string | null {
  const [name] = namesIn(folded.slice(at, at + REACH), context);
  return name === undefined ? null : familyOf(name, context);
}

/** The names of measures and products in a folded text, in order. */
export function namesIn(folded: string, { lexicon }: RuleContext): readonly string[] {
  return ['measure', 'brand']
    .flatMap((name) => matchesIn(folded, lexicon(name).expression))
    .toSorted((a, b) => a.index - b.index)
    .map(([name]) => name);
}

function familyOf(name: string, { lexicon }: RuleContext): string {
  return FAMILIES.find((family) => says(name, lexicon(family))) ?? name;
}
