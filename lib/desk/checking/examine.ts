/** One submission checked: what the reviewer sees of it, in the list and when it is opened. */
import { withoutInstructions } from '../../coach/guard/uninstructed.ts';
import type { Checked } from '../../db/submissions.ts';
import type { Digest, Submission } from '../../db/submission-schema.ts';
import type { Pack } from '../../packs/pack.ts';
import { judge } from '../../review/judge.ts';
import { daysLate, riskOf } from '../../review/risk.ts';
import type { CheckContext, OtherSummary } from '../../rules/check.ts';
import { sharesIn } from '../../rules/copied.ts';
import type { Report } from '../../rules/report.ts';

/** What a submission is held against. */
export interface Known {
  readonly indicators: NonNullable<CheckContext['indicators']>;
  readonly tasks: readonly string[];
  /** The author's earlier months, the latest first. */
  readonly history: readonly OtherSummary[];
  /** Texts of others that may share passages with it. */
  readonly others: readonly OtherSummary[];
}

/**
 * Words meant for whoever judges the text are taken out before the check and shown beside it, so that
 * score and findings are those of the text without them. Throws what a fault of the engine throws.
 */
export function examine(row: Submission, text: string, pack: Pack, known: Known): Checked {
  const left = withoutInstructions(text);
  const given: CheckContext = {
    period: row.period,
    author: row.author,
    portal: null,
    indicators: known.indicators,
    tasks: known.tasks,
    history: known.history,
    colleagues: known.others,
  };
  const found = judge(left.text, pack, given);
  const report = placedBack(found, left.toGiven);
  const likely = [...known.history, ...known.others];
  const shares = likely.length === 0 ? [] : sharesIn(left.text, pack, given, likely);
  const similar = likely
    .map(({ id }, at) => ({ key: id, share: Math.min(1, shares[at] ?? 0) }))
    .filter(({ share }) => share >= SHOWN_LEAST)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, SHOWN_MOST);
  const [most] = similar;
  const own = known.history.some(({ id }) => id === most?.key);
  const instructions = left.instructions.map(({ kind, start, end, words, count }) => {
    return { kind, start, end, words, count };
  });
  return {
    key: row.key,
    text,
    report,
    instructions,
    similar,
    digest: digestOf(row, report, instructions.length, most ? { ...most, own } : null),
  };
}

/** Two texts of one trade share a tenth by chance. */
const SHOWN_LEAST = 0.15;
const SHOWN_MOST = 5;

/** A report of what was left, with its ranges in the text as given. */
function placedBack(
  report: Report,
  toGiven: ReturnType<typeof withoutInstructions>['toGiven'],
): Report {
  const { parts, numbers, findings } = report;
  return {
    ...report,
    parts: parts.map((part) => ({ ...part, ...toGiven(part) })),
    numbers: { ...numbers, items: numbers.items.map((item) => ({ ...item, ...toGiven(item) })) },
    findings: findings.map((finding) => ({ ...finding, ...toGiven(finding) })),
  };
}

function digestOf(
  { period, submittedAt, signedBy }: Submission,
  { judgement, score, parts, numbers, findings }: Report,
  instructions: number,
  copied: Digest['copied'],
): Digest {
  const count = (severity: string): number =>
    findings.filter((one) => one.severity === severity).length;
  const inconsistent = numbers.items.filter(({ verdict }) => verdict === 'inconsistent').length;
  const missingParts = parts.filter(({ status }) => status === 'missing').length;
  const errors = count('error');
  return {
    judgement,
    score,
    errors,
    warns: count('warn'),
    hints: count('hint'),
    found: numbers.found,
    checked: numbers.checked,
    inconsistent,
    missingParts,
    instructions,
    rules: [...new Set(findings.map(({ rule }) => rule))],
    copied,
    ...riskOf({
      isJudged: judgement === 'judged',
      score,
      errors,
      missingParts,
      inconsistent,
      instructions,
      copied,
      daysLate: submittedAt === null ? 0 : daysLate(period, submittedAt),
      isSignedByOther: signedBy !== null,
    }),
  };
}
