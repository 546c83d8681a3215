/** What a check says of one text. Plain data: it is stored, sent to the page and shown. */
import type { Span } from '../text/span.ts';

export type { Span } from '../text/span.ts';

/** error 必改, warn 应改, hint 可改. */
export type Severity = 'error' | 'warn' | 'hint';

export interface Finding extends Span {
  /** The rule's id, `group/name`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The text of the range; empty where something is missing (then start equals end: where it belongs). */
  readonly quote: string;
  /** What is wrong, in one line. */
  readonly message: string;
  /** Why it matters: the clause of the assessment rules. */
  readonly why: string;
  /** One concrete question or next step. */
  readonly ask: string;
  /** The pack's part it belongs to, if any. */
  readonly part: string | null;
  /** Stays the same while other paragraphs are edited: rule, paragraph text, place in it. */
  readonly id: string;
  /** What it takes from the score, of 100; 0 where its rule or its part has nothing left to lose. */
  readonly points: number;
}

/** A finding before it is scored. */
export type UnscoredFinding = Omit<Finding, 'points'>;

/** What a check finds, before it is scored. */
export type Unscored = Omit<Report, 'score' | 'findings'> & {
  readonly findings: readonly UnscoredFinding[];
};

/** ok 完整, thin 偏薄, missing 缺少. */
export type PartStatus = 'ok' | 'thin' | 'missing';

/** One part that the pack requires, as found in the text. */
export interface PartReport extends Span {
  readonly id: string;
  readonly title: string;
  readonly status: PartStatus;
  /** Characters without punctuation and white space. */
  readonly characters: number;
  /** Quantities with a unit. */
  readonly numbers: number;
}

/** judged: findings and score hold. blank: nothing to read. too-long: over the limit, nothing checked. */
export type Judgement = 'judged' | 'blank' | 'too-long';

/** consistent 一致, inconsistent 不一致, imprecise 精度不足, unchecked 没有核对. */
export type NumberVerdict = 'consistent' | 'inconsistent' | 'imprecise' | 'unchecked';

/** One number of the text and how far it could be checked. */
export interface NumberItem extends Span {
  readonly verdict: NumberVerdict;
  /** The relation it was checked by, with its formula; for an unchecked one why not. */
  readonly reason: string;
}

/** How many numbers were found, could be checked and came out right. */
export interface Numbers {
  readonly found: number;
  readonly checked: number;
  readonly consistent: number;
  /** In the order of the text. */
  readonly items: readonly NumberItem[];
}

export interface Report {
  readonly judgement: Judgement;
  readonly title: string | null;
  /** YYYY-MM as stated or given. */
  readonly period: string | null;
  /** 0-100; null unless judged. */
  readonly score: number | null;
  readonly parts: readonly PartReport[];
  readonly numbers: Numbers;
  /** In the order of the text, errors first at the same place. */
  readonly findings: readonly Finding[];
}
