/** What a rewrite may draw from: the draft, what is known besides it, and nothing else. */
import type { Figure } from '../../evidence/indicators.ts';
import { fold } from '../../text/fold.ts';
import { datesIn } from './dates.ts';
import { derivedOf, type Derived } from './derived.ts';
import { cellSentences } from './cells.ts';
import { toldIn, type Told } from './told.ts';

export interface Known {
  /** The draft as it stands, redacted where what is sent was redacted. */
  readonly draft: string;
  /** The month it reports on, YYYY-MM; null when unknown. */
  readonly period: string | null;
  readonly figures: readonly Figure[];
  /** Sentences that are borne out: facts from the figures, last month's plan, tasks, a rule's thresholds. */
  readonly statements: readonly string[];
  /** Names to look out for: patterns of the pack's brands, and names as they are written. */
  readonly brands: RegExp | null;
  readonly names: readonly string[];
}

/** The same, read once for all suggestions of a draft. */
export interface Sources extends Known {
  readonly told: readonly Told[];
  /** Cells of the draft's tables, with their headings and units. */
  readonly cells: readonly Told[];
  /** Numbers of the figures and the statements. */
  readonly evidence: readonly Told[];
  readonly derived: readonly Derived[];
  readonly dates: ReadonlySet<string>;
  /** All words there are, folded, lower case, without white space. */
  readonly words: string;
}

export function sourcesOf(known: Known): Sources {
  const { draft, figures, statements, period } = known;
  const sentences = figures.map(sentenceOf);
  const besides = [...sentences, ...statements].join('\n');
  return {
    ...known,
    told: toldIn(draft),
    cells: toldIn(cellSentences(draft)),
    evidence: toldIn(besides),
    derived: derivedOf(figures, period),
    dates: new Set([...datesIn(draft), ...datesIn(besides)].map(({ key }) => key)),
    words: wordKey(`${draft}\n${besides}`),
  };
}

/** 湖滨片区销量，2026年10月286.452箱 */
function sentenceOf({ period, scope, metric, value, unit }: Figure): string {
  const [year, month] = period.split('-').map(Number);
  return `${scope}${metric}，${year}年${month}月${value}${unit}。`;
}

/** Words are compared folded and without white space. */
export function wordKey(words: string): string {
  return fold(words).replace(/\s+/g, '').toLowerCase();
}
