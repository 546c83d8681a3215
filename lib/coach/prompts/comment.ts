import { z } from '../../zod.ts';
import { exampleOf, framed, opening } from './frame.ts';
import { PROMPT_VERSION, TEXT, TEXTS, wireObject, type Prompt } from './prompt.ts';

export const commentSchema = z.object({
  comment: z.string().min(1).max(800),
  needs: z.array(z.string().max(80)).max(6),
});

export type Comment = z.infer<typeof commentSchema>;

/** One deduction that the reviewer has decided on. */
export interface Decided {
  readonly clause: string;
  /** The quoted sentence, redacted. */
  readonly quote: string;
  readonly improvement: string;
}

export interface CommentInput {
  readonly decided: readonly Decided[];
  /** Achievements that the reviewer recognises, redacted. */
  readonly recognised: readonly string[];
}

const TASK = '任务：根据评审人已经作出的决定，替评审人起草给作者的评语。';

/** A reviewer's comment from decisions already made: the whole text is not sent, no score is asked for. */
export function commentPrompt(
  { decided, recognised }: CommentInput,
  nonce: string,
): Prompt<Comment> {
  const example = { v: nonce, comment: '评语正文', needs: ['需要评审人确认的一点'] };
  return {
    job: 'comment',
    version: PROMPT_VERSION,
    system: `${opening(nonce, TASK)}
6. 只说 decided 和 recognised 里有的事，逐条写明依据和改进办法，150 至 300 字，语气平和，不写分数。${exampleOf(example)}`,
    user: framed(nonce, { decided, recognised }),
    wire: { name: 'comment', schema: wireObject({ v: TEXT, comment: TEXT, needs: TEXTS }) },
    reply: { list: null, item: commentSchema, echo: nonce },
    maxTokens: 1_000,
    nonce,
  };
}
