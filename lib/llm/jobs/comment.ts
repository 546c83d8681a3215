/** A reviewer's comment from what was decided: what is sent, and what the answer is held against. */
import { block, type Block } from '../../coach/guard/block.ts';
import { guard, type Verdict } from '../../coach/guard/guard.ts';
import { instructionsIn, withoutHidden } from '../../coach/guard/injection.ts';
import { isOnlyPraise } from '../../coach/guard/praise.ts';
import { sourcesOf } from '../../coach/guard/sources.ts';
import { withoutInstructions } from '../../coach/guard/uninstructed.ts';
import { commentPrompt, type Comment } from '../../coach/prompts/comment.ts';
import { createRedactor, type Redactor } from '../../coach/redact/redactor.ts';
import type { Suggestion } from '../../coach/suggestion.ts';
import { fold } from '../../text/fold.ts';
import { readSentences } from '../../text/sentence.ts';
import { masked } from './asked.ts';
import { jobOf, type Job, type Names, type Reading } from './job.ts';

/** One deduction that stands. */
export interface DecidedItem {
  readonly title: string;
  readonly clause: string;
  readonly quote: string;
  /** Nothing could be quoted: `quote` says what was looked for. */
  readonly absent: boolean;
  readonly improvement: string;
}

export interface CommentMatter {
  /** The submission. It is not sent. */
  readonly text: string;
  /** YYYY-MM */
  readonly period: string;
  readonly decided: readonly DecidedItem[];
  /** What is recognised, with its words. */
  readonly recognised: readonly string[];
  /** What the trade's products are called. */
  readonly brands: RegExp | null;
}

/** One verdict, whatever is written elsewhere meanwhile. */
export type CommentReading = Extract<Reading, { kind: 'suggestions' }> & {
  readonly verdicts: () => readonly Verdict[];
};
export type CommentJob = Job<CommentReading>;

/** Only the decisions go out; numbers and names of the answer must stand in them or in the text. */
export function commentJob(matter: CommentMatter, names: Names, nonce: string): CommentJob {
  const redactor = createRedactor(names);
  const out = (text: string): string => masked(withoutHidden(redactor.redact(text).text));
  const decided = matter.decided.map(({ title, clause, quote, absent, improvement }) => ({
    clause: out(`${title}：${clause}`),
    quote: absent ? `（原文没有）${out(quote)}` : out(quote),
    improvement: out(improvement),
  }));
  const recognised = matter.recognised.map(out);
  const prompt = commentPrompt({ decided, recognised }, nonce);
  const about = { rule: null, hidden: redactor.counts };
  return jobOf(prompt, about, ([comment]): CommentReading | null => {
    if (!comment || isPraise(comment, decided.length)) return null;
    const said = decided.flatMap((one) => [one.clause, one.quote, one.improvement]);
    const sources = sourcesOf({
      draft: redactor.redact(withoutInstructions(matter.text).text).text,
      period: matter.period,
      figures: [],
      statements: [...said, ...recognised],
      brands: matter.brands,
      names: [...names.customers, ...names.authors],
    });
    const verdict = restored(verdictOf(comment, redactor, nonce, sources), redactor);
    return { kind: 'suggestions', verdicts: () => [verdict] };
  });
}

/** Of each sentence: one that recognises something stands beside others that do not. */
function isPraise({ comment }: Comment, decided: number): boolean {
  const folded = fold(comment);
  const sentences = readSentences(folded).map(({ start, end }) => folded.slice(start, end));
  return isOnlyPraise(
    sentences,
    Array.from({ length: decided }, () => ({ severity: 'warn' })),
  );
}

function verdictOf(
  { comment, needs }: Comment,
  redactor: Redactor,
  nonce: string,
  sources: Parameters<typeof guard>[1],
): Verdict {
  const suggestion: Suggestion = {
    ruleId: 'comment',
    findingId: 'comment',
    span: { start: 0, end: 0 },
    quote: '',
    action: 'insert',
    rewrite: comment,
    why: '',
    needs,
    source: 'llm',
  };
  const blocks: Block[] = [];
  const said = [comment, ...needs].join('\n');
  if (said.includes(nonce) || instructionsIn(said).length > 0) blocks.push(block('prompt-echoed'));
  const [token] = redactor.restore(said).unknown;
  if (token !== undefined) blocks.push(block('token-altered', { token }));
  return blocks.length > 0 ? { state: 'blocked', suggestion, blocks } : guard(suggestion, sources);
}

function restored(verdict: Verdict, redactor: Redactor): Verdict {
  const { suggestion } = verdict;
  const rewrite = redactor.restore(suggestion.rewrite);
  const given = {
    ...suggestion,
    rewrite: rewrite.text,
    needs: suggestion.needs.map((need) => redactor.restore(need).text),
  };
  if (verdict.state === 'passed') return { ...verdict, suggestion: given, origins: [] };
  const blocks = verdict.blocks.map((one) => ({
    ...one,
    span: one.span && { start: rewrite.at(one.span.start), end: rewrite.at(one.span.end) },
  }));
  return { ...verdict, suggestion: given, blocks };
}
