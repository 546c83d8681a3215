/**
 * A review: what one reviewer decided on one submission. Plain data, stored and exchanged as it is.
 * The rules propose, the reviewer decides; every decision keeps its own copy of what it was about, so
 * that a later version of the rules changes nothing that was confirmed.
 */
import { z } from '../zod.ts';

const instant = z.number().int().min(0);
const period = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const person = z.string().trim().min(1).max(80);
const line = z.string().max(2000);
/** Points of 100, in steps that a sheet can show. */
const points = z.number().min(0).max(100);

/** A deduction with all that a person who signs for it has to see. */
const deductionShape = {
  /** The finding's id, or one of its own for a deduction the reviewer added. */
  id: z.string().min(1),
  /** What it is about, in one line: 提了问题，没有建议. */
  title: line,
  /** The clause of the assessment rules it rests on: 依据. */
  clause: line,
  /** The words of the text; of something that is missing, what was looked for. */
  quote: line,
  /** True where nothing could be quoted, because it is not there. */
  absent: z.boolean(),
  /** How the next summary can do better: 改进点. */
  improvement: line,
  points,
  /** The pack's part it belongs to; null for the text as a whole. */
  part: z.string().nullable(),
};

/** A deduction that a finding of the report proposes. */
export const proposalSchema = z.strictObject({ ...deductionShape, rule: z.string().min(1) });
export type Proposal = z.infer<typeof proposalSchema>;

/** accepted 采纳, rejected 不采纳, changed 改分. */
export const verdictSchema = z.enum(['accepted', 'rejected', 'changed']);
export type Verdict = z.infer<typeof verdictSchema>;

/** What the reviewer said to one proposal. What has no decision is undecided. */
export const decisionSchema = z.strictObject({
  verdict: verdictSchema,
  /** As it was proposed; clause, quote and improvement may have been worded anew. */
  proposal: proposalSchema,
  /** What it takes: the proposal's points where accepted, 0 where rejected. */
  points,
  /** Why it was rejected or changed; empty where nobody said so. */
  reason: line,
  at: instant,
});
export type Decision = z.infer<typeof decisionSchema>;

/** A deduction that the reviewer added (加一条); rule is null where no rule looks for it. */
export const additionSchema = z.strictObject({
  ...deductionShape,
  rule: z.string().min(1).nullable(),
  at: instant,
});
export type Addition = z.infer<typeof additionSchema>;

/** Something done well, recognised by the reviewer. It carries no points. */
export const achievementSchema = z.strictObject({
  id: z.string().min(1),
  /** The words of the text; empty where the whole text is meant. */
  quote: line,
  /** What is good about it. */
  what: z.string().trim().min(1).max(2000),
  at: instant,
});
export type Achievement = z.infer<typeof achievementSchema>;

/** upheld 维持, amended 改分, withdrawn 撤销扣分. */
export const appealOutcomeSchema = z.strictObject({
  result: z.enum(['upheld', 'amended', 'withdrawn']),
  /** What the deduction takes from now on. */
  points,
  /** What was found out: 调查事实. */
  facts: line,
  /** Who settled it, and whether the author was heard in person: 面谈. */
  by: person,
  interviewed: z.boolean(),
  /** What the author says to the outcome: 员工意见. */
  reply: line,
  at: instant,
});
export type AppealOutcome = z.infer<typeof appealOutcomeSchema>;

/** The author does not agree with one deduction. */
export const appealSchema = z.strictObject({
  /** The deduction's id. */
  deduction: z.string().min(1),
  /** 申诉内容及依据. */
  grounds: z.string().trim().min(1).max(2000),
  at: instant,
  /** null while it is pending. */
  outcome: appealOutcomeSchema.nullable(),
});
export type Appeal = z.infer<typeof appealSchema>;

export const reviewSchema = z.strictObject({
  /** From submission and reviewer: a second reviewer of one submission has a review of their own. */
  key: z.string().min(1),
  /** The submission's key. */
  submission: z.string().min(1),
  /** The month the submission reports on, YYYY-MM. */
  period,
  reviewer: person,
  /** open 审阅中; confirmed 已确认: only such a one is in the outcome. */
  status: z.enum(['open', 'confirmed']),
  /** The rules it was checked by. */
  pack: z.strictObject({ id: z.string().min(1), version: z.string().min(1) }),
  decisions: z.array(decisionSchema).max(1000),
  additions: z.array(additionSchema).max(200),
  achievements: z.array(achievementSchema).max(200),
  comment: z.string().max(10_000),
  /** Who worded the comment: one that a person touched is never drafted anew. */
  commentBy: z.enum(['rules', 'model', 'reviewer']),
  appeals: z.array(appealSchema).max(200),
  startedAt: instant,
  changedAt: instant,
  /** null while it is open. */
  confirmedAt: instant.nullable(),
});
export type Review = z.infer<typeof reviewSchema>;

/** The key of the review that this reviewer makes of this submission. */
export function reviewKey(submission: string, reviewer: string): string {
  return JSON.stringify([submission, reviewer.trim()]);
}

/** A review in which nothing is decided yet. */
export function openReview(
  about: Pick<Review, 'submission' | 'period' | 'reviewer' | 'pack'>,
  at: number,
): Review {
  return {
    ...about,
    key: reviewKey(about.submission, about.reviewer),
    status: 'open',
    decisions: [],
    additions: [],
    achievements: [],
    comment: '',
    commentBy: 'rules',
    appeals: [],
    startedAt: at,
    changedAt: at,
    confirmedAt: null,
  };
}
