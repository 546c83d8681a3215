import { z } from '../../zod.ts';
import { exampleOf, framed, opening } from './frame.ts';
import { PROMPT_VERSION, TEXT, wireObject, type Prompt } from './prompt.ts';

export const judgementSchema = z.object({
  verdict: z.enum(['yes', 'no', 'unsure']),
  /** The words that decide; empty where none do. */
  quote: z.string(),
  why: z.string().max(400),
  question: z.string().max(120),
});

export type MeaningJudgement = z.infer<typeof judgementSchema>;

/** What no word list can tell. */
export type MeaningQuestion = 'is-cause' | 'is-feasible' | 'is-answer' | 'is-lesson';

const QUESTIONS: Readonly<Record<MeaningQuestion, string>> = {
  'is-cause': '所写的原因是否真能解释这个问题，而不是把问题换一种说法再说一遍？',
  'is-feasible': '所提的建议是否可行：有人、有对象、有办法，并且在作者或所请求的部门权限之内？',
  'is-answer': '所写的措施是否针对所写的问题？',
  'is-lesson': '所写的经验或教训是否能用于以后，而不只是复述做过的事？',
};

export interface MeaningInput {
  readonly question: MeaningQuestion;
  readonly why: string;
  readonly clause: string;
  /** The passage to be judged, redacted. */
  readonly passage: string;
}

const TASK = '任务：判断一段文字的意思是否符合一条要求。';

/** Check one rule's meaning. The answer is a remark for the author, never a score. */
export function meaningPrompt(input: MeaningInput, nonce: string): Prompt<MeaningJudgement> {
  const { question, why, clause, passage } = input;
  const example = {
    v: nonce,
    verdict: 'no',
    quote: '起决定作用的原句，逐字照抄',
    why: '一句话说明理由',
    question: '请作者回答的一个问题',
  };
  return {
    job: 'meaning',
    version: PROMPT_VERSION,
    system: `${opening(nonce, TASK)}
6. verdict 取 yes、no、unsure 之一；拿不准就写 unsure；quote 逐字取自 passage。${exampleOf(example)}`,
    user: framed(nonce, { requirement: QUESTIONS[question], why, clause, passage }),
    wire: {
      name: 'judgement',
      schema: wireObject({
        v: TEXT,
        verdict: { type: 'string', enum: ['yes', 'no', 'unsure'] },
        quote: TEXT,
        why: TEXT,
        question: TEXT,
      }),
    },
    reply: { list: null, item: judgementSchema, echo: nonce },
    maxTokens: 800,
    nonce,
  };
}
