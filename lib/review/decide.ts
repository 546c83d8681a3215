/** A reviewer's decisions, each a new review: nothing is changed in place. */
import type { Achievement, Addition, Decision, Proposal, Review } from './review.ts';

/** A confirmed review does not change any more, but for appeals. @throws where it is confirmed */
function edited(review: Review, changed: Partial<Review>, at: number): Review {
  if (review.status === 'confirmed') throw new Error('a confirmed review is decided');
  return { ...review, ...changed, changedAt: at };
}

/** 采纳: the proposal's own points. */
export function accept(review: Review, proposal: Proposal, at: number): Review {
  return decide(review, { verdict: 'accepted', proposal, points: proposal.points, reason: '', at });
}

/** 不采纳. */
export function reject(review: Review, proposal: Proposal, reason: string, at: number): Review {
  return decide(review, { verdict: 'rejected', proposal, points: 0, reason, at });
}

/** 改分; with the points that were proposed it is accepted, with none it is rejected. */
export function change(
  review: Review,
  proposal: Proposal,
  { points, reason }: { readonly points: number; readonly reason: string },
  at: number,
): Review {
  if (points === proposal.points) return accept(review, proposal, at);
  if (points === 0) return reject(review, proposal, reason, at);
  return decide(review, { verdict: 'changed', proposal, points, reason, at });
}

function decide(review: Review, decision: Decision): Review {
  const { id } = decision.proposal;
  const others = review.decisions.filter(({ proposal }) => proposal.id !== id);
  return edited(review, { decisions: [...others, decision] }, decision.at);
}

/** Takes a decision back: the proposal is undecided again. */
export function undecide(review: Review, id: string, at: number): Review {
  return edited(
    review,
    { decisions: review.decisions.filter(({ proposal }) => proposal.id !== id) },
    at,
  );
}

/** 加一条, or the same one worded anew. */
export function add(review: Review, addition: Addition): Review {
  const others = review.additions.filter(({ id }) => id !== addition.id);
  return edited(review, { additions: [...others, addition] }, addition.at);
}

export function removeAddition(review: Review, id: string, at: number): Review {
  return edited(review, { additions: review.additions.filter((one) => one.id !== id) }, at);
}

export function recognise(review: Review, achievement: Achievement): Review {
  const others = review.achievements.filter(({ id }) => id !== achievement.id);
  return edited(review, { achievements: [...others, achievement] }, achievement.at);
}

export function unrecognise(review: Review, id: string, at: number): Review {
  return edited(review, { achievements: review.achievements.filter((one) => one.id !== id) }, at);
}

export function say(
  review: Review,
  comment: string,
  commentBy: Review['commentBy'],
  at: number,
): Review {
  return edited(review, { comment, commentBy }, at);
}

/** Proposals that nobody has decided, in their order. */
export function undecided(
  review: Pick<Review, 'decisions'>,
  proposals: readonly Proposal[],
): readonly Proposal[] {
  const decided = new Set(review.decisions.map(({ proposal }) => proposal.id));
  return proposals.filter(({ id }) => !decided.has(id));
}
