import { signOf } from '../../evidence/arithmetic.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { changedPlaces, isBound, placeOf, subjectOf, type Place } from './binding.ts';
import { block, type Block } from './block.ts';
import { borneOut } from './borne-out.ts';
import { areRelated } from './context.ts';
import { recompute, type Operation } from './recompute.ts';
import { fits, tellsSame, tellsSameBare } from './same-number.ts';
import { wordKey, type Sources } from './sources.ts';
import { claims, codesIn, toldIn, unitClassOf, type Told } from './told.ts';

/** Where a number of a rewrite comes from, for the screen to colour. Offsets into the rewrite. */
export interface Origin extends Span {
  readonly from: 'draft' | 'evidence' | 'derived';
  /** What it was worked out by; null for a number that stands as it is. */
  readonly operation: Operation | 'figures' | null;
  /** The numbers or the words that it follows from. */
  readonly basis: readonly string[];
}

export interface NumberCheck {
  readonly blocks: readonly Block[];
  readonly origins: readonly Origin[];
}

/** What is guarded: a rewrite, its slots blanked, for one place of the draft. */
export interface Rewritten {
  readonly rewrite: string;
  readonly span: Span;
  /** Whether the quote goes, so that its numbers must come again. */
  readonly replaces: boolean;
  /** Whether the finding says that a number of the quote is wrong. */
  readonly corrects: boolean;
}

/** Every number of a rewrite must come from the draft, from the evidence or from numbers beside it. */
export function checkNumbers(given: Rewritten, sources: Sources): NumberCheck {
  const { rewrite, span, replaces, corrects } = given;
  const now = toldIn(rewrite);
  const quoted = replaces ? sources.told.filter((told) => overlaps(told, span)) : [];
  const place = placeOf(sources.draft, span);
  const moved = new Set(changedPlaces(now, quoted));
  const blocks: Block[] = [];
  const origins: Origin[] = [];
  const known: Told[] = [];
  const bonds = new Map<Told, readonly Told[]>();
  const rest: Told[] = [];
  for (const told of now) {
    if (!claims(told)) continue;
    const bound = boundTo(told, now, place, { rewrite, sources });
    if (bound.length === 0) {
      rest.push(told);
      continue;
    }
    known.push(told);
    bonds.set(told, bound);
    if (isFlipped(told, bound, span)) blocks.push(numberBlock('direction-flipped', told));
    else if (moved.has(told)) blocks.push(numberBlock('number-moved', told));
    origins.push(originOf(told, bound, sources));
  }
  for (const told of rest) {
    const borne = borneOut(told, known, bonds, sources);
    if (borne) {
      origins.push(originOf(told, [borne], sources));
      known.push(told);
      continue;
    }
    const origin = workedOut(told, known, quoted, rewrite, sources);
    if (origin === null) blocks.push(numberBlock(faultOf(told, now, sources), told));
    else if (origin === 'flipped') blocks.push(numberBlock('direction-flipped', told));
    else {
      origins.push(origin);
      known.push(told);
    }
  }
  blocks.push(...inventedCodes(rewrite, sources));
  if (!corrects) blocks.push(...lostFrom(quoted, now));
  return { blocks, origins: origins.toSorted((a, b) => a.start - b.start) };
}

function boundTo(
  told: Told,
  all: readonly Told[],
  place: Place,
  { rewrite, sources }: { rewrite: string; sources: Sources },
): readonly Told[] {
  const subject = subjectOf(told, rewrite, sources);
  return [...sources.told, ...sources.cells, ...sources.evidence].filter(
    (then) =>
      (tellsSame(told.number, then.number) || tellsSameBare(told, all, then)) &&
      isBound(told, then, subject, place, sources),
  );
}

/** Of the quote's own numbers those decide; else every one that says a direction must say the other. */
function isFlipped(told: Told, bound: readonly Told[], span: Span): boolean {
  if (told.direction === 0) return false;
  const quoted = bound.filter((then) => overlaps(then, span));
  const directed = (quoted.length > 0 ? quoted : bound).filter(({ direction }) => direction !== 0);
  return directed.length > 0 && directed.every(({ direction }) => direction !== told.direction);
}

function originOf(told: Told, bound: readonly Told[], sources: Sources): Origin {
  const { start, end } = told;
  const inDraft = bound.some((then) => sources.told.includes(then) || sources.cells.includes(then));
  const [first] = bound;
  const basis = first ? [first.line.slice(first.number.start, first.number.end)] : [];
  return { start, end, from: inDraft ? 'draft' : 'evidence', operation: null, basis };
}

/** From numbers of its own sentence, of the quote, or of the figures. */
function workedOut(
  told: Told,
  known: readonly Told[],
  quoted: readonly Told[],
  rewrite: string,
  sources: Sources,
): Origin | 'flipped' | null {
  const { start, end } = told;
  const beside = known.filter(({ index }) => index === told.index);
  const own = recompute(told, beside) ?? recompute(told, [...quoted, ...beside]);
  if (own) {
    const basis = own.operands.map(({ number, line }) => line.slice(number.start, number.end));
    return { start, end, from: 'derived', operation: own.operation, basis };
  }
  const subject = subjectOf(told, rewrite, sources);
  const fitting = sources.derived.filter(
    ({ value, unit, near, words }) =>
      isUnit(unit, told) &&
      fits(value, told.number) &&
      (subject === null || words.includes(subject)) &&
      (areRelated(told.near, near) || areRelated(told.sentence, near)),
  );
  const [first] = fitting;
  if (!first) return null;
  const goes = told.direction;
  if (goes !== 0 && fitting.every(({ value }) => signOf(value) === -Math.sign(goes)))
    return 'flipped';
  return { start, end, from: 'derived', operation: 'figures', basis: [first.words] };
}

function isUnit(unit: string, { number }: Told): boolean {
  const own = unitClassOf(number);
  return own === unit || (unit.startsWith('元/') && own === 'money');
}

/** Its digits with another unit, its value told of another thing, or neither. */
function faultOf(
  told: Told,
  all: readonly Told[],
  { told: draft, cells, evidence }: Sources,
): 'number-unit' | 'number-moved' | 'number-invented' {
  const sources = [...draft, ...cells, ...evidence];
  if (sources.some((then) => tellsSame(told.number, then.number) || tellsSameBare(told, all, then)))
    return 'number-moved';
  const { digits } = told.number;
  return sources.some((then) => then.number.digits === digits) ? 'number-unit' : 'number-invented';
}

function inventedCodes(rewrite: string, { words }: Sources): readonly Block[] {
  return codesIn(rewrite).flatMap(({ start, end }) => {
    const number = rewrite.slice(start, end);
    const isKnown = words.includes(wordKey(number));
    return isKnown ? [] : [block('number-invented', { number }, { start, end })];
  });
}

function lostFrom(quoted: readonly Told[], now: readonly Told[]): readonly Block[] {
  return quoted
    .filter(claims)
    .filter(
      (then) =>
        !now.some(
          (told) =>
            tellsSame(told.number, then.number) ||
            // 286.5 told more exactly, as 286.452, is not lost.
            tellsSame(then.number, told.number) ||
            tellsSameBare(told, now, then) ||
            sameBareDigits(told, then),
        ),
    )
    .map((then) =>
      block('number-lost', { number: then.line.slice(then.number.start, then.number.end) }),
    );
}

function sameBareDigits(told: Told, then: Told): boolean {
  return then.number.kind === 'bare' && Number(told.number.digits) === Number(then.number.digits);
}

function numberBlock(kind: Block['kind'], { line, number, start, end }: Told): Block {
  return block(kind, { number: line.slice(number.start, number.end), words: '' }, { start, end });
}
