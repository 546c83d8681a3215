/** Whether a number of a rewrite is told of the thing that the source tells it of. */
import { overlaps, type Span } from '../../text/span.ts';
import { areRelated, featuresOf, likeness } from './context.ts';
import { nameHits } from './names.ts';
import { tellsSame } from './same-number.ts';
import type { Sources } from './sources.ts';
import { unitClassOf, type Told } from './told.ts';

/** Areas that are no names but as good as such. */
const WHOLES = /全县|全市|全省|全国|全行|全司|全公司|全区/g;

/** The last name before a number in its sentence; null where none stands. */
export function subjectOf(told: Told, text: string, sources: Sources): string | null {
  const lead = text.slice(0, told.start);
  const from = Math.max(...['。', '；', ';', '\n'].map((sign) => lead.lastIndexOf(sign))) + 1;
  const sentence = lead.slice(from);
  const hits = [
    ...nameHits(sentence, sources),
    ...Array.from(sentence.matchAll(WHOLES), ({ index, 0: name }) => ({
      start: index,
      end: index + name.length,
      name,
    })),
  ].toSorted((a, b) => a.start - b.start);
  return hits.at(-1)?.name ?? null;
}

export interface Place {
  /** Where the suggestion stands in the draft. */
  readonly span: Span;
  /** The draft's paragraph around it. */
  readonly home: Span;
}

export function placeOf(draft: string, span: Span): Place {
  const start = draft.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1;
  const end = draft.indexOf('\n', span.end);
  return { span, home: { start, end: end === -1 ? draft.length : end } };
}

/** Much in common with another number, and next to nothing with its own. */
const FAR = 1;
const CLOSE = 4;
const MUCH = 8;

/** Whether a source's number of the same value is told of what the rewrite tells it of. */
export function isBound(
  now: Told,
  then: Told,
  subject: string | null,
  { span, home }: Place,
  sources: Sources,
): boolean {
  if (subject !== null && !isOf(then, subject, sources)) return false;
  if (areOfOtherMonths(now, then)) return false;
  // What is only named and not told otherwise is bound by its name.
  if (subject !== null && ![...now.near].some(isTelling)) return true;
  if (!sources.told.includes(then)) return isSpokenOf(now, then);
  if (overlaps(then, span)) return !isRenamed(now, then, sources.told);
  if (!overlaps(then, home)) return isSpokenOf(now, then) || isRetold(now, then, sources.told);
  return likeness(now.near, then.near) > FAR || !fitsAnother(now, then, home, sources.told);
}

/** Its sentence has the name, or the last name before it in its line is that one. */
function isOf({ line, words, number }: Told, subject: string, sources: Sources): boolean {
  if (words.includes(subject)) return true;
  if (!line.includes(subject)) return false;
  const before = nameHits(line.slice(0, number.start), sources).at(-1);
  return before === undefined || before.name === subject;
}

const NOUN = 2;

/** 代发企业41家 told as 保函企业41家: what it counts is gone, and a thing that others count stands there. */
function isRenamed(now: Told, then: Told, told: readonly Told[]): boolean {
  const [here, there] = [now.lead.slice(0, NOUN), then.lead.slice(0, NOUN)];
  if (here.length < NOUN || there.length < NOUN || here === there) return false;
  if (now.line.includes(there) || then.words.includes(here)) return false;
  return told.some((other) => other.lead.startsWith(here) && other.near.has(here));
}

/** 9月21.9箱 and 10月21.9箱. */
export function areOfOtherMonths(now: Told, then: Told): boolean {
  return now.month !== '' && then.month !== '' && now.month !== then.month;
}

function isSpokenOf(now: Told, then: Told): boolean {
  if (areRelated(now.near, then.sentence)) return true;
  if ([...now.near].some(isTelling)) return false;
  // 净增8家 is no 8家 of something that did not change.
  if (featuresOf(now.lead).has('#change') && !then.near.has('#change')) return false;
  return areRelated(now.sentence, then.sentence);
}

/** Their sentences have much in common, and no other number of the source's fits better. */
function isRetold(now: Told, then: Told, told: readonly Told[]): boolean {
  if (likeness(now.sentence, then.sentence) < MUCH) return false;
  const own = likeness(now.near, then.near);
  return !told.some(
    (other) =>
      other.index === then.index &&
      unitClassOf(other.number) === unitClassOf(then.number) &&
      likeness(now.near, other.near) > own,
  );
}

function isTelling(feature: string): boolean {
  return feature.length > 1 && feature !== '#change';
}

function fitsAnother(now: Told, then: Told, home: Span, told: readonly Told[]): boolean {
  return told.some(
    (other) =>
      other !== then &&
      overlaps(other, home) &&
      unitClassOf(other.number) === unitClassOf(then.number) &&
      !tellsSame(now.number, other.number) &&
      likeness(now.near, other.near) >= CLOSE,
  );
}

/** Two numbers of one unit that have changed places: each stands where the other stood. */
export function changedPlaces(now: readonly Told[], then: readonly Told[]): readonly Told[] {
  const pairs = now.flatMap((told) => {
    const [own, ...more] = then.filter((one) => tellsSame(told.number, one.number));
    return own && more.length === 0 ? [{ told, own }] : [];
  });
  return pairs
    .filter((a) =>
      pairs.some(
        (b) =>
          a !== b &&
          a.own !== b.own &&
          unitClassOf(a.own.number) === unitClassOf(b.own.number) &&
          haveSwapped(a, b),
      ),
    )
    .map(({ told }) => told);
}

interface Pair {
  readonly told: Told;
  readonly own: Told;
}

function haveSwapped(a: Pair, b: Pair): boolean {
  const crossed = likeness(a.told.near, b.own.near) + likeness(b.told.near, a.own.near);
  const straight = likeness(a.told.near, a.own.near) + likeness(b.told.near, b.own.near);
  if (crossed > straight + 1) return true;
  // 8.2箱、9.6箱、7.4箱 tell what they are of by their order alone.
  return (
    isListed(a.told, b.told) &&
    isListed(a.own, b.own) &&
    a.told.start < b.told.start !== a.own.start < b.own.start
  );
}

function isListed(a: Told, b: Told): boolean {
  if (a.line !== b.line) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const offset = first.start - first.number.start;
  const between = first.line.slice(first.end - offset, second.start - offset);
  return /^(?:、|和|,|[\d.]+\D{0,2}[、和,])+$/.test(between);
}
