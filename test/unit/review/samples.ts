/** Reviews for tests: of texts of the corpus by the real engine, or made of plain deductions. */
import { readFileSync } from 'node:fs';
import { accept } from '../../../lib/review/decide.ts';
import { confirm } from '../../../lib/review/confirm.ts';
import { judge } from '../../../lib/review/judge.ts';
import { proposalsOf } from '../../../lib/review/propose.ts';
import { openReview, type Proposal, type Review } from '../../../lib/review/review.ts';
import type { Report } from '../../../lib/rules/report.ts';
import { shippedPack } from '../engine/packs.ts';

export const AT = Date.UTC(2026, 10, 3, 2);

export function corpusText(name: string): string {
  return readFileSync(`test/corpus/${name}.txt`, 'utf8');
}

export function reportOf(text: string): Report {
  return judge(text, shippedPack('tobacco'), { period: '2026-10', author: null, portal: null });
}

export function opened(submission = 's1', reviewer = '考核甲'): Review {
  const pack = { id: 'tobacco', version: '1' };
  return openReview({ submission, period: '2026-10', reviewer, pack }, AT);
}

export function proposal(over: Partial<Proposal> = {}): Proposal {
  return {
    id: 'p1',
    rule: 'problem/suggestion',
    part: 'problem',
    title: '提了问题，没有解决办法或建议',
    clause: '提出问题的同时要提出可行的建议。',
    quote: '货源一直紧张，客户意见很大。',
    absent: false,
    improvement: '这个问题你自己能先做什么，需要公司做什么？',
    points: 5,
    ...over,
  };
}

/** All proposals accepted and the review confirmed. */
export function confirmed(review: Review, proposals: readonly Proposal[], at = AT): Review {
  const decided = proposals.reduce((so, one) => accept(so, one, at), review);
  const done = confirm(decided, proposals, at);
  if (done === null) throw new Error('cannot be confirmed');
  return done;
}

/** The corpus text as it was reviewed: everything accepted. */
export function reviewedCorpus(name: string, submission = name): Review {
  return confirmed(opened(submission), proposalsOf(reportOf(corpusText(name))));
}
