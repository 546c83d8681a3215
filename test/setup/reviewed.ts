/** A month that two reviewers reviewed, as a signed bundle: what a colleague would send. */
import type { Records } from '../../lib/bundle/records.ts';
import { signerOf } from '../../lib/bundle/signature.ts';
import { writeBundle } from '../../lib/bundle/write.ts';
import { sendable } from '../../lib/desk/sharing/send.ts';
import { toSubmission } from '../../lib/desk/submit.ts';
import { packById } from '../../lib/packs/index.ts';
import { redrafted } from '../../lib/review/comment.ts';
import { confirm, itemsOf } from '../../lib/review/confirm.ts';
import { accept, change, recognise, reject } from '../../lib/review/decide.ts';
import { judge } from '../../lib/review/judge.ts';
import { praiseOf, proposalsOf } from '../../lib/review/propose.ts';
import { openReview, type Proposal, type Review } from '../../lib/review/review.ts';
import { handedIn } from './submissions.ts';

export const REVIEWED_AT = Date.UTC(2026, 10, 3, 2);
const PERIOD = '2026-10';

export interface ReviewedMonth {
  readonly records: Records;
  readonly bundle: Uint8Array;
}

/**
 * So many submissions, all reviewed by 考核甲 and the first third by 考核乙 too. 考核乙 refuses some
 * and takes fewer points for others, so that the two do not agree and the batch deviates.
 */
export async function reviewedMonth(count: number, first = 1): Promise<ReviewedMonth> {
  const pack = packById('tobacco');
  if (pack === null) throw new Error('no pack');
  const submissions: Records['submissions'][number][] = [];
  const reviews: Review[] = [];
  for (let number = first; number < first + count; number += 1) {
    const { author, area, name, text } = handedIn(number);
    // oxlint-disable-next-line no-await-in-loop
    const made = await toSubmission(
      {
        text,
        origin: { from: 'file', path: name },
        label: name,
        sourceHash: null,
        isRough: false,
        author,
        area,
        period: PERIOD,
        title: null,
        submittedAt: Date.UTC(2026, 10, number % 6 === 0 ? 8 : 2, 1),
      },
      { period: PERIOD, packId: pack.id, now: REVIEWED_AT },
    );
    const { row } = made;
    submissions.push(sendable(row, made));
    const report = judge(made.text, pack, { period: PERIOD, author, portal: null });
    const proposals = proposalsOf(report);
    const opened = (reviewer: string): Review =>
      openReview(
        { submission: row.key, period: PERIOD, reviewer, pack: { id: pack.id, version: '1' } },
        REVIEWED_AT,
      );
    const praised = praiseOf(report, made.text)
      .slice(0, 1)
      .reduce(
        (so, { id, quote }) =>
          recognise(so, { id, quote, what: '数字写清楚，前后对得上', at: REVIEWED_AT }),
        opened('考核甲'),
      );
    reviews.push(confirmed(decided(praised, proposals, number), proposals));
    if (number < first + count / 3)
      reviews.push(confirmed(decidedOtherwise(opened('考核乙'), proposals, number), proposals));
  }
  const records = { packs: [], submissions, reviews, targets: [] };
  const signer = await signerOf('Ed25519');
  const bundle = await writeBundle(records, signer, { name: '城区考核小组', at: REVIEWED_AT });
  return { records, bundle };
}

/** Every decided deduction of the month as it is told: who decides last tells it. */
export function decidedItems({ records }: ReviewedMonth) {
  return records.reviews.filter(({ reviewer }) => reviewer === '考核甲').flatMap(itemsOf);
}

function decided(review: Review, proposals: readonly Proposal[], number: number): Review {
  return proposals.reduce(
    (so, one, at) =>
      (number + at) % 11 === 4
        ? reject(so, one, '原文里有', REVIEWED_AT)
        : (number + at) % 13 === 5
          ? change(so, one, { points: one.points / 2, reason: '说了一半' }, REVIEWED_AT)
          : accept(so, one, REVIEWED_AT),
    review,
  );
}

function decidedOtherwise(review: Review, proposals: readonly Proposal[], number: number): Review {
  return proposals.reduce(
    (so, one, at) =>
      (number + at) % 4 === 1 ? reject(so, one, '', REVIEWED_AT) : accept(so, one, REVIEWED_AT),
    review,
  );
}

/** 考核甲 confirms after 考核乙, so theirs is what is told. */
function confirmed(review: Review, proposals: readonly Proposal[]): Review {
  const at = REVIEWED_AT + (review.reviewer === '考核甲' ? 1 : 0);
  const done = confirm(redrafted(review), proposals, at);
  if (done === null) throw new Error('cannot be confirmed');
  return done;
}
