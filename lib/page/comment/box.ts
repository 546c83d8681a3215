/** Finds the box in which a portal takes a reviewer's comment. */
import type { CommentBox } from '../../messages.ts';
import { attempt } from '../access.ts';
import { candidatesIn, type Candidate } from '../candidate.ts';
import { choiceOf } from '../find.ts';
import { reachDocuments } from '../frames.ts';
import { hasFocus } from '../selection.ts';
import { saysSummary } from '../words.ts';

const COMMENT = /评语|点评|评审|评价|批注|批示|批复|审批|审核|考核|反馈|意见|回复|留言|备注|附言/;
const COMMENT_NAME = /comment|remark|opinion|review|reply|feedback|pingyu|yijian/i;
/** 意见和建议, 问题及意见: a part of the author's own form. */
const AUTHORS = /建议|问题/;
const MAX_TEXT = 200_000;

export interface FoundBox {
  readonly candidate: Candidate;
  readonly key: string;
  readonly isNamed: boolean;
}

/** The likeliest: one that says it is for comments, then the one with the focus, then the largest. */
export function findBox(): FoundBox | null {
  const all = candidatesIn(attempt(() => reachDocuments(document)) ?? []).filter(
    // A comment takes lines; and of inputs, most ask for a name or a date.
    ({ kind }) => kind !== 'input',
  );
  const boxes = all.filter((one) => isNamed(one) || !saysSummary(one.label));
  const best = boxes.toSorted((a, b) => weightOf(b) - weightOf(a))[0];
  return best === undefined
    ? null
    : { candidate: best, key: choiceOf(best, all).key, isNamed: isNamed(best) };
}

/** What the desk is told of it, and of the page it stands in. */
export function described({ candidate, key, isNamed: named }: FoundBox): CommentBox {
  const words = reachDocuments(document).map(({ document: { body } }) => body?.innerText ?? '');
  return {
    key,
    label: candidate.label,
    isNamed: named,
    url: location.href,
    title: document.title.slice(0, 200),
    text: words.join('\n').slice(0, MAX_TEXT),
  };
}

function isNamed({ label, name }: Candidate): boolean {
  if (COMMENT.test(label)) return !AUTHORS.test(label);
  return !saysSummary(label) && COMMENT_NAME.test(name);
}

function weightOf(one: Candidate): number {
  const { width, height } = one.size;
  const focus = (attempt(() => hasFocus(one.element)) ?? false) ? 1e8 : 0;
  return (isNamed(one) ? 1e9 : 0) + focus + Math.min(width * height, 1e7);
}
