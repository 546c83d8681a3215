import { z } from '../../zod.ts';
import type { Finding } from '../../rules/report.ts';
import { exampleOf, framed, numbered, opening } from './frame.ts';
import { PROMPT_VERSION, TEXT, TEXTS, wireObject, type Prompt } from './prompt.ts';

/** One suggestion as a model says it: it quotes, it does not count offsets. */
export const proposalSchema = z.object({
  ruleId: z.string(),
  quote: z.string(),
  action: z.enum(['replace', 'insert', 'ask']),
  rewrite: z.string().max(2_000),
  why: z.string().max(400),
  needs: z.array(z.string().max(80)).max(6),
});

export type Proposal = z.infer<typeof proposalSchema>;

export interface RewriteInput {
  readonly finding: Pick<Finding, 'rule' | 'quote' | 'message' | 'why' | 'ask'>;
  /** The pack's clause, where the rule has one of its own; empty otherwise. */
  readonly clause: string;
  /** The paragraph or two around the finding, redacted. */
  readonly passage: string;
  /** Sentences that the figures bear out. */
  readonly facts: readonly string[];
  readonly isMasked: (sentence: string) => boolean;
}

const TASK = '任务：按给出的一条规则改写被指出的句子，给 1 至 2 种改法。';

/** Rewrite one finding. Everything given must be redacted already. */
export function rewritePrompt(input: RewriteInput, nonce: string): Prompt<Proposal> {
  const { finding, clause, passage, facts, isMasked } = input;
  const example = {
    v: nonce,
    suggestions: [
      {
        ruleId: finding.rule,
        quote: '被改写的原句，逐字照抄；插入时为空串',
        action: 'replace',
        rewrite: '改写后的句子，缺的内容写成【待补充：完成时限】',
        why: '为什么这样更好',
        needs: ['需要作者补充的一个问题'],
      },
    ],
  };
  return {
    job: 'rewrite',
    version: PROMPT_VERSION,
    system: `${opening(nonce, TASK)}
6. quote 必须逐字取自数据中的 sentences；改写只涉及这一处，语气平实，长度与原句相近。
7. action 取 replace（替换原句）、insert（在其后补写）、ask（只提问，rewrite 为空串）之一。${exampleOf(example)}`,
    user: framed(nonce, {
      rule: {
        id: finding.rule,
        problem: finding.message,
        why: finding.why,
        question: finding.ask,
        clause,
      },
      target: finding.quote,
      sentences: numbered(passage, isMasked),
      facts,
    }),
    wire: {
      name: 'suggestions',
      schema: wireObject({
        v: TEXT,
        suggestions: {
          type: 'array',
          items: wireObject({
            ruleId: { type: 'string', enum: [finding.rule] },
            quote: TEXT,
            action: { type: 'string', enum: ['replace', 'insert', 'ask'] },
            rewrite: TEXT,
            why: TEXT,
            needs: TEXTS,
          }),
        },
      }),
    },
    reply: { list: 'suggestions', item: proposalSchema, echo: nonce },
    maxTokens: 1_500,
    nonce,
  };
}
