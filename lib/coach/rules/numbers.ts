/** Numbers that do not fit: the value that would, where the others settle it. */
import { comparisonsOf } from '../../evidence/figure-check.ts';
import type { Mention } from '../../evidence/mention.ts';
import { evidenceOf } from '../../evidence/relations.ts';
import { conflictsOf } from '../../evidence/repeats.ts';
import { slipsOf, spanOf, write } from '../../evidence/slips.ts';
import { fold } from '../../text/fold.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Ground } from '../ground.ts';
import { slot } from '../slots.ts';
import { ask, replace, type Coach } from './coach.ts';

/** The number in doubt with the value that fits; asked for where none does. */
export const slip: Coach = (finding, { document }) => {
  const found = slipsOf(document).find(
    ({ start, end }) => start === finding.start && end === finding.end,
  );
  if (!found || found.fit === null) return ask(finding);
  const span = spanOf(found.culprit);
  // A cell of a table has its unit in the head of the column.
  const isBare = /[\d０-９]$/.test(document.text.slice(span.start, span.end));
  return replace(span, isBare ? found.fit.replace(/[^\d.]+$/, '') : found.fit);
};

/** 1 箱 is 250 条, so its thousandths are a multiple of four. */
const GRID = 4;

export const unitPrice: Coach = (finding, ground) => {
  const known = slip(finding, ground);
  if (known.action === 'replace') return known;
  const mention = mentionAt(finding, ground);
  if (!mention) return ask(finding);
  const { coefficient, unit } = mention.number;
  const rest = coefficient % GRID;
  // Two whole 条 are as near on either side: then only the table tells.
  if (rest === 1 || rest === GRID - 1) {
    return replace(finding, write(mention.number, BigInt(coefficient + (rest === 1 ? -1 : 1))));
  }
  return replace(finding, `${slot('对照原表，多少')}${unit}`);
};

export const percentPoint: Coach = (finding, { document }) => {
  const end = finding.end + (document.text.startsWith('点', finding.end) ? 1 : 0);
  const digits = document.text.slice(finding.start, finding.end).replace(/\s*[%％]$/, '');
  return replace({ start: finding.start, end }, `${digits}个百分点`);
};

/** A lost unit of a rate is %; that of a change may be any. */
const RATE = /(?:增幅|降幅|占比|比重|率|增速)[^，。,；;]{0,6}$/;
const PER_CASE = 250;

export const unit: Coach = (finding, ground) => {
  const { document } = ground;
  const quote = document.text.slice(finding.start, finding.end);
  const mention = mentionAt(finding, ground);
  if (mention?.number.misplaced) {
    const at = fold(quote).search(/(?<=\d)[、。](?=\d)/);
    return replace(finding, `${quote.slice(0, at)}.${quote.slice(at + 1)}`);
  }
  if (/[箱条]$/.test(fold(quote))) return replace(finding, converted(quote));
  const isRate = RATE.test(document.text.slice(Math.max(0, finding.start - 12), finding.start));
  return replace(finding, quote + (isRate ? '%' : slot('什么单位')));
};

/** 620条 is 2.48箱 and the other way round: 1 箱 is 250 条. */
function converted(quote: string): string {
  const digits = fold(quote).replace(/[^\d.]/g, '');
  if (!/^\d{1,9}(?:\.\d{1,3})?$/.test(digits)) return `${slot('换成同一个单位是多少')}`;
  if (quote.endsWith('箱')) return `${shown(Number(digits) * PER_CASE)}条`;
  return `${shown(Number(digits) / PER_CASE)}箱`;
}

function shown(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** The decimal point moved to where the value is possible; a date that does not exist is asked for. */
export const implausible: Coach = (finding, ground) => {
  const mention = mentionAt(finding, ground);
  if (!mention) return replace(finding, slot('哪一天，几月几日'));
  const { coefficient, decimals, unit: written } = mention.number;
  const [least, most] = rangeOf(finding.message);
  for (let places = decimals + 1; places <= decimals + 3; places += 1) {
    const value = Math.abs(coefficient) / 10 ** places;
    if (value <= most && value >= least) {
      return replace(finding, shifted(String(coefficient), places) + written);
    }
  }
  return replace(finding, `${slot('对照原表，多少')}${written}`);
};

/** Where a slipped decimal point is likely: 985% is 98.5%, but 108% is no 10.8%. */
function rangeOf(message: string): readonly [number, number] {
  if (message.includes('300%')) return [50, 300];
  return message.includes('100%') ? [50, 100] : [5_000, 120_000];
}

/** A whole number with so many decimals, zeros at the end left out. */
function shifted(digits: string, places: number): string {
  const padded = digits.padStart(places + 1, '0');
  const whole = padded.slice(0, padded.length - places);
  const rest = padded.slice(padded.length - places).replace(/0+$/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}

export const conflict: Coach = (finding, { document, context }) => {
  const found = conflictsOf(document, context.given.period).find(({ doubted }) =>
    isAt(spanOf(doubted), finding),
  );
  if (!found) return ask(finding);
  const { start, end } = spanOf(found.other);
  return replace(finding, document.text.slice(start, end));
};

/** The figure of the company's own table. */
export const evidence: Coach = (finding, { document, context }) => {
  const { indicators = [], period } = context.given;
  const found = comparisonsOf(document, indicators, period).find(({ mention }) =>
    isAt(spanOf(mention), finding),
  );
  return found ? replace(finding, found.indicator.value + found.indicator.unit) : ask(finding);
};

function mentionAt(finding: Span, { document }: Ground): Mention | null {
  const { mentions } = evidenceOf(document);
  return (
    mentions.find((mention) => isAt(spanOf(mention), finding)) ??
    mentions.find((mention) => contains(finding, spanOf(mention))) ??
    null
  );
}

function isAt(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
