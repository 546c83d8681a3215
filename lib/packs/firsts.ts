/** Which alternatives of a pattern can match at one place: what they begin with tells most of them apart. */
import type { AST } from '@eslint-community/regexpp';

/** One alternative and what it counts for. */
export interface Counted {
  readonly of: AST.Alternative;
  readonly steps: number;
  readonly exits: number;
}

/** The most that alternatives count for together which can all match at one place. */
export function mostAtOnce(all: readonly Counted[], what: 'steps' | 'exits'): number {
  const words = all.map(({ of }) => wordOf(of)).filter((word) => word !== null);
  const others = all.filter(({ of }) => wordOf(of) === null);
  const firsts = others.map((one) => ({ counts: one[what], first: firstOf(one.of.elements) }));
  const weightOf = (word: string): number => (what === 'exits' ? 1 : word.length);
  const beginnings = new Set([
    ...words.map((word) => word.codePointAt(0) ?? NOTHING),
    ...firsts.flatMap(({ first }) => (first === null ? [] : [...first])),
    NOTHING,
  ]);
  let most = 0;
  for (const beginning of beginnings) {
    // Of words with one beginning, those match together that go on in each other: 客户, 客户经理.
    const chains = words
      .filter((word) => word === '' || word.codePointAt(0) === beginning)
      .map((longest) =>
        words.reduce((held, word) => held + (longest.startsWith(word) ? weightOf(word) : 0), 0),
      );
    const rest = firsts.reduce(
      (held, { counts, first }) => held + (first === null || first.has(beginning) ? counts : 0),
      0,
    );
    most = Math.max(most, Math.max(0, ...chains) + rest);
  }
  return most;
}

/** Stands for every character that none of the alternatives names. */
const NOTHING = -1;

/** The one string that it matches; null where there are several. */
function wordOf({ elements }: AST.Alternative): string | null {
  const letters = elements.map((one) => (one.type === 'Character' ? one.value : null));
  return letters.includes(null)
    ? null
    : String.fromCodePoint(...letters.flatMap((one) => one ?? []));
}

/** Larger classes are taken as any character. */
const LISTED = 64;

/** Code points; null for any character at all. */
export type First = ReadonlySet<number> | null;

/** The characters that a match can begin with, where it goes on with `after` if it can be empty. */
export function firstOf(elements: readonly AST.Element[], after: First = null): First {
  const { first, isEmpty } = beginningOf(elements);
  return isEmpty ? united([first, after]) : first;
}

/** Whether no character of the set can be this one. */
export function isApart(first: First, one: AST.QuantifiableElement): boolean {
  if (first === null) return false;
  if (one.type === 'CharacterClass' || one.type === 'CharacterSet') {
    const expression = new RegExp(one.raw, 'u');
    return ![...first].some((letter) => expression.test(String.fromCodePoint(letter)));
  }
  const other = firstOf([one], null);
  return other !== null && ![...first].some((letter) => other.has(letter));
}

/** Whether it can match without a character. */
export function canBeEmpty(element: AST.Element): boolean {
  return beginningOfOne(element).isEmpty;
}

interface Beginning {
  readonly first: First;
  /** Whether it can match nothing, so that what follows begins it too. */
  readonly isEmpty: boolean;
}

function beginningOf(elements: readonly AST.Element[]): Beginning {
  const firsts: First[] = [];
  for (const element of elements) {
    const { first, isEmpty } = beginningOfOne(element);
    firsts.push(first);
    if (!isEmpty) return { first: united(firsts), isEmpty: false };
  }
  return { first: united(firsts), isEmpty: true };
}

function beginningOfOne(element: AST.Element): Beginning {
  switch (element.type) {
    case 'Assertion':
      return { first: new Set(), isEmpty: true };
    case 'Character':
      return { first: new Set([element.value]), isEmpty: false };
    case 'CharacterClass':
      return {
        first: element.negate ? null : united(element.elements.map(listed)),
        isEmpty: false,
      };
    case 'Group':
    case 'CapturingGroup': {
      const all = element.alternatives.map((one) => beginningOf(one.elements));
      const isEmpty = all.some((one) => one.isEmpty);
      return { first: united(all.map(({ first }) => first)), isEmpty };
    }
    case 'Quantifier': {
      const { first, isEmpty } = beginningOfOne(element.element);
      return { first, isEmpty: isEmpty || element.min === 0 };
    }
    case 'CharacterSet':
      return { first: listed(element), isEmpty: false };
    default:
      return { first: null, isEmpty: true };
  }
}

const DIGITS = Array.from('0123456789', (digit) => digit.codePointAt(0) ?? 0);

function listed(member: AST.CharacterClassElement | AST.CharacterSet): First {
  if (member.type === 'Character') return new Set([member.value]);
  if (member.type === 'CharacterSet')
    return member.kind === 'digit' && !member.negate ? new Set(DIGITS) : null;
  if (member.type !== 'CharacterClassRange') return null;
  const [from, to] = [member.min.value, member.max.value];
  if (to - from >= LISTED) return null;
  return new Set(Array.from({ length: to - from + 1 }, (_, at) => from + at));
}

export function united(sets: readonly First[]): First {
  const all = new Set<number>();
  for (const set of sets) {
    if (set === null) return null;
    for (const one of set) all.add(one);
  }
  return all;
}
