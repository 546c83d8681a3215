/** How long a pattern can keep the engine busy at one place of a text, told from the pattern alone. */
import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { canBeEmpty, firstOf, isApart, mostAtOnce, united, type First } from './firsts.ts';

/**
 * At each place of a text a backtracking engine tries every way through a pattern before it gives up.
 * Where every repeat has an upper bound, the ways can be counted, and the time over a text grows with
 * its length alone; where one has none it can grow with the square of it, or without measure.
 */
export type Effort =
  /** steps: an upper bound of what is tried at one place; isOfBeginning: at the beginning of the text alone. */
  | { readonly kind: 'bounded'; readonly steps: number; readonly isOfBeginning: boolean }
  /** A construct whose effort is not told; words: the piece of the pattern. */
  | {
      readonly kind: 'endless' | 'backreference' | 'modifiers' | 'unknown';
      readonly words: string;
    };

/** source: of the `u` flag. Sound for `bounded`: no text makes the engine try more. Never throws. */
export function effortOf(source: string): Effort {
  try {
    const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: true });
    const { steps } = amongAll(pattern.alternatives, FORWARD);
    return { kind: 'bounded', steps, isOfBeginning: pattern.alternatives.every(beginsAtStart) };
  } catch (error) {
    if (error instanceof Untold) return error.effort;
    return { kind: 'unknown', words: source };
  }
}

function beginsAtStart({ elements: [first] }: AST.Alternative): boolean {
  return first?.type === 'Assertion' && first.kind === 'start';
}

/** Thrown inside this file only. */
class Untold extends Error {
  readonly effort: Effort;
  constructor(kind: Exclude<Effort['kind'], 'bounded'>, words: string) {
    super(kind);
    this.effort = { kind, words };
  }
}

interface Cost {
  readonly steps: number;
  /** In how many ways it can be left, so that what follows is tried anew. */
  readonly exits: number;
}

interface Direction {
  /** Whether all that follows matches whatever the text: then the first way out is the last. */
  readonly isLast: boolean;
  /** A lookbehind is matched from its end; what stands before it is not looked at. */
  readonly isBackward: boolean;
  readonly after: After;
}

/** What follows a piece of a pattern. */
interface After {
  /** What it can begin with. */
  readonly first: First;
  /** What is tried until it is known that it does not begin here. */
  readonly miss: number;
}

const ANYTHING: After = { first: null, miss: 0 };
const FORWARD: Direction = { isLast: true, isBackward: false, after: ANYTHING };

function amongAll(alternatives: readonly AST.Alternative[], direction: Direction): Cost {
  const costs = alternatives.map((one) => ({ of: one, ...inOrder(one.elements, direction) }));
  const exits = direction.isBackward
    ? sum(costs.map((one) => one.exits))
    : mostAtOnce(costs, 'exits');
  const steps =
    direction.isBackward || costs.length === 1
      ? sum(costs.map((one) => one.steps))
      : sum(costs.map((one) => missOf(one.of.elements))) + mostAtOnce(costs, 'steps');
  return { steps, exits: direction.isLast ? 1 : exits };
}

function inOrder(elements: readonly AST.Element[], direction: Direction): Cost {
  const { isLast, isBackward, after } = direction;
  const order = isBackward ? elements.toReversed() : elements;
  let [steps, exits] = [0, 1];
  for (const [at, element] of order.entries()) {
    const rest = order.slice(at + 1);
    const cost = costOf(element, {
      isLast: isLast && rest.every(isSure),
      isBackward,
      after: isBackward ? ANYTHING : begin(rest, after),
    });
    steps += exits * cost.steps;
    exits *= cost.exits;
  }
  return { steps, exits };
}

function begin(elements: readonly AST.Element[], after: After): After {
  const miss = missOf(elements) + (elements.every(canBeEmpty) ? after.miss : 0);
  return { first: firstOf(elements, after.first), miss };
}

/** The steps until elements are known not to begin at a place, by its character. */
function missOf(elements: readonly AST.Element[]): number {
  let steps = 1;
  for (const element of elements) {
    steps += missOfOne(element);
    if (!canBeEmpty(element)) break;
  }
  return steps;
}

function missOfOne(element: AST.Element): number {
  if (element.type === 'Quantifier') return 1 + missOfOne(element.element);
  if (element.type === 'Assertion') return costOf(element, FORWARD).steps;
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return 1;
  return sum(element.alternatives.map(({ elements }) => missOf(elements)));
}

/** Whether it matches at any place, if only nothing. */
function isSure(element: AST.Element): boolean {
  if (element.type === 'Quantifier') return element.min === 0;
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return false;
  return element.alternatives.some(({ elements }) => elements.every(isSure));
}

const ONE: Cost = { steps: 1, exits: 1 };

function costOf(element: AST.Element, direction: Direction): Cost {
  switch (element.type) {
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
      return ONE;
    case 'Assertion': {
      if (element.kind !== 'lookahead' && element.kind !== 'lookbehind') return ONE;
      const isBackward = element.kind === 'lookbehind';
      // Once it holds, it is not entered again.
      return amongAll(element.alternatives, { isLast: true, isBackward, after: ANYTHING });
    }
    case 'Group':
      if (element.modifiers !== null) throw new Untold('modifiers', element.raw);
      return amongAll(element.alternatives, direction);
    case 'CapturingGroup':
      return amongAll(element.alternatives, direction);
    case 'Quantifier':
      return repeated(element, direction);
    case 'Backreference':
      throw new Untold('backreference', element.raw);
    default:
      throw new Untold('unknown', element.raw);
  }
}

function repeated({ min, max, element, raw }: AST.Quantifier, direction: Direction): Cost {
  if (max === Number.POSITIVE_INFINITY) throw new Untold('endless', raw);
  // After the first one, the way out is open.
  const isLast = direction.isLast && min <= 1;
  const after = direction.isBackward ? ANYTHING : begin([element], direction.after);
  const again: After = {
    first: united([after.first, direction.after.first]),
    miss: after.miss + direction.after.miss,
  };
  const once = costOf(element, { ...direction, isLast, after: again });
  const inLine = 1 + max * once.steps;
  if (isLast) return { steps: inLine, exits: 1 };
  // What follows cannot begin where another one stands: only one way out leads on.
  const isOneWay = !direction.isBackward && isApart(direction.after.first, element);
  const { miss } = direction.after;
  if (isOneWay && isOne(element)) return { steps: inLine + (max - min) * miss, exits: 1 };
  if (isOneWay && min === 0 && max === 1) return { steps: inLine + miss, exits: once.exits };
  if (once.exits === 1) return { steps: inLine, exits: max - min + 1 };
  let [steps, exits, ways] = [1, min === 0 ? 1 : 0, 1];
  for (let count = 1; count <= max && steps < Number.POSITIVE_INFINITY; count += 1) {
    steps += ways * once.steps;
    ways *= once.exits;
    if (count >= min) exits += ways;
  }
  return { steps, exits };
}

/** Whether it matches one character. */
function isOne({ type }: AST.QuantifiableElement): boolean {
  return type === 'Character' || type === 'CharacterClass' || type === 'CharacterSet';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
