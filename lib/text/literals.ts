/** What a regular expression cannot match without: the literals that a scan may look for first. */
export interface Literals {
  /** One of these stands in every match; null where nothing can be said. */
  readonly anyOf: readonly string[] | null;
  /** Whether each of them is a match by itself, so that nothing is left to test. */
  readonly isWhole: boolean;
}

/** What a piece of an expression matches. */
interface Shape {
  /** Every string it can match; null when they are too many to list. */
  readonly exact: readonly string[] | null;
  readonly anyOf: readonly string[] | null;
  /** False where an assertion has a say. */
  readonly isFree: boolean;
}

const ANYTHING: Shape = { exact: null, anyOf: null, isFree: true };
const ASSERTION: Shape = { exact: [''], anyOf: null, isFree: false };
/** More strings than this are not listed: the scan would look for too much. */
const LISTED = 40;
const CLASS_LISTED = 12;

/**
 * The literals of a pattern of the `u` flag, as in RE2's filtered sets (Cox, "Regular Expression Matching
 * with a Trigram Index"): the longest ones that every match must hold. Never throws; a construct that
 * it does not know is taken as matching anything.
 */
export function literalsOf(source: string): Literals {
  const reader = new Reader(source);
  const shape = reader.alternatives();
  if (!reader.isDone) return { anyOf: null, isWhole: false };
  const anyOf = shape.anyOf;
  return { anyOf, isWhole: anyOf !== null && shape.isFree && shape.exact === anyOf };
}

class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  get isDone(): boolean {
    return this.at >= this.source.length;
  }

  alternatives(): Shape {
    const shapes = [this.sequence()];
    while (this.take('|')) shapes.push(this.sequence());
    return shapes.length === 1 ? (shapes[0] ?? ANYTHING) : oneOf(shapes);
  }

  private sequence(): Shape {
    const shapes: Shape[] = [];
    while (!this.isDone && !this.sees('|') && !this.sees(')')) shapes.push(this.quantified());
    return inOrder(shapes);
  }

  private quantified(): Shape {
    const shape = this.atom();
    const match = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(
      this.source.slice(this.at, this.at + 16),
    );
    if (!match) return shape;
    this.at += match[0].length;
    const [, sign, least, comma] = match;
    if (sign === '?' || match[0].startsWith('{0,1}')) return optional(shape);
    if (sign === '*' || least === '0') return ANYTHING;
    if (least === '1' && comma === undefined) return shape;
    return { exact: null, anyOf: shape.anyOf, isFree: shape.isFree };
  }

  private atom(): Shape {
    if (this.take('(')) return this.group();
    if (this.take('[')) return this.characterClass();
    if (this.take('\\')) return this.escape();
    const sign = this.next();
    if (sign === '^' || sign === '$') return ASSERTION;
    return sign === '.' ? ANYTHING : literal(sign);
  }

  private group(): Shape {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at, this.at + 40))?.[0];
    this.at += opening?.length ?? 0;
    const shape = this.alternatives();
    this.take(')');
    if (opening === undefined || !/[=!]$/.test(opening)) return shape;
    // What has to follow or to go before stands in the text too.
    return opening.endsWith('=') ? { ...ASSERTION, anyOf: shape.anyOf } : ASSERTION;
  }

  private characterClass(): Shape {
    const isNegated = this.take('^');
    const members: string[] = [];
    let isListed = !isNegated;
    while (!this.isDone && !this.sees(']')) {
      if (this.take('\\')) {
        const { exact } = this.escape();
        if (exact) members.push(...exact);
        else isListed = false;
      } else members.push(this.next());
      if (this.sees('-') && this.source[this.at + 1] !== ']') isListed = false;
    }
    this.take(']');
    return isListed && members.length <= CLASS_LISTED ? listed(members) : ANYTHING;
  }

  private escape(): Shape {
    const sign = this.next();
    if (/[bB]/.test(sign)) return ASSERTION;
    if (/[pP]/.test(sign)) this.skip(/^\{[^}]*\}/);
    else if (sign === 'u') this.skip(/^(?:[\dA-Fa-f]{4}|\{[^}]*\})/);
    else if (sign === 'k') this.skip(/^<[^>]*>/);
    return /[A-Za-z\d]/.test(sign) ? ANYTHING : literal(sign);
  }

  private skip(shape: RegExp): void {
    this.at += shape.exec(this.source.slice(this.at))?.[0].length ?? 0;
  }

  private next(): string {
    const sign = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0);
    this.at += sign.length;
    return sign;
  }

  private sees(sign: string): boolean {
    return this.source.startsWith(sign, this.at);
  }

  private take(sign: string): boolean {
    if (!this.sees(sign)) return false;
    this.at += sign.length;
    return true;
  }
}

function literal(sign: string): Shape {
  return listed([sign]);
}

function listed(strings: readonly string[]): Shape {
  return { exact: strings, anyOf: strings.includes('') ? null : strings, isFree: true };
}

function optional({ exact, isFree }: Shape): Shape {
  return exact ? { exact: [...exact, ''], anyOf: null, isFree } : { ...ANYTHING, isFree };
}

function oneOf(shapes: readonly Shape[]): Shape {
  const isFree = shapes.every((shape) => shape.isFree);
  const exact = union(shapes.map((shape) => shape.exact));
  if (exact) return { ...listed(exact), isFree };
  return { exact: null, anyOf: union(shapes.map(({ anyOf }) => anyOf)), isFree };
}

function union(sets: readonly (readonly string[] | null)[]): readonly string[] | null {
  const all = new Set<string>();
  for (const set of sets) {
    if (!set) return null;
    for (const one of set) all.add(one);
  }
  return all.size <= LISTED ? [...all] : null;
}

/** Strings of neighbours are joined as long as they can be listed; the best set met on the way is kept. */
function inOrder(shapes: readonly Shape[]): Shape {
  let run: readonly string[] = [''];
  let best: readonly string[] | null = null;
  let isExact = true;
  const keep = (set: readonly string[] | null): void => {
    if (set && !set.includes('') && (best === null || isBetter(set, best))) best = set;
  };
  for (const { exact, anyOf } of shapes) {
    if (exact && run.length * exact.length <= LISTED) {
      if (exact.includes('')) keep(anyOf);
      run = run.flatMap((head) => exact.map((tail) => head + tail));
      continue;
    }
    isExact = false;
    keep(run);
    keep(anyOf);
    run = exact ?? [''];
  }
  const isFree = shapes.every((shape) => shape.isFree);
  keep(run);
  if (isExact) return { exact: run, anyOf: isFree ? listed(run).anyOf : best, isFree };
  return { exact: null, anyOf: best, isFree };
}

/** Longer literals are rarer; of equal ones the fewer. */
function isBetter(a: readonly string[], b: readonly string[]): boolean {
  const [shortestA, shortestB] = [shortest(a), shortest(b)];
  return shortestA === shortestB ? a.length < b.length : shortestA > shortestB;
}

function shortest(set: readonly string[]): number {
  return set.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY);
}
