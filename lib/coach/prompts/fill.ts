import { z } from '../../zod.ts';
import { exampleOf, framed, opening } from './frame.ts';
import { PROMPT_VERSION, TEXT, TEXTS, wireObject, type Prompt } from './prompt.ts';

export const passageSchema = z.object({
  text: z.string().min(1).max(2_000),
  /** The facts that it tells, by their ids. */
  usedFacts: z.array(z.string()).max(20),
  needs: z.array(z.string().max(80)).max(6),
});

export type Passage = z.infer<typeof passageSchema>;

export interface FillInput {
  /** The part's title and guiding questions, of the pack. */
  readonly part: { readonly title: string; readonly guide: readonly string[] };
  readonly clause: string;
  readonly facts: readonly { readonly id: string; readonly sentence: string }[];
  /** What the part says already, redacted; empty where it is missing. */
  readonly written: string;
}

const TASK = '任务：根据给出的事实，为总结的一个部分起草 1 至 4 段。';

/** Fill a part from facts. Everything given must be redacted already. */
export function fillPrompt(
  { part, clause, facts, written }: FillInput,
  nonce: string,
): Prompt<Passage> {
  const example = {
    v: nonce,
    paragraphs: [
      {
        text: '一段正文，原因写成【待补充：主要原因】',
        usedFacts: ['f1'],
        needs: ['主要原因是什么？'],
      },
    ],
  };
  return {
    job: 'fill',
    version: PROMPT_VERSION,
    system: `${opening(nonce, TASK)}
6. 每段先写事实再留出原因和打算；usedFacts 写所用事实的编号；没有事实可用的问题写进 needs，不要凭空作答。
7. 不重复已经写过的内容，不写标题。${exampleOf(example)}`,
    user: framed(nonce, {
      part: part.title,
      questions: part.guide,
      clause,
      facts: Object.fromEntries(facts.map(({ id, sentence }) => [id, sentence])),
      written,
    }),
    wire: {
      name: 'paragraphs',
      schema: wireObject({
        v: TEXT,
        paragraphs: {
          type: 'array',
          items: wireObject({ text: TEXT, usedFacts: TEXTS, needs: TEXTS }),
        },
      }),
    },
    reply: { list: 'paragraphs', item: passageSchema, echo: nonce },
    maxTokens: 2_500,
    nonce,
  };
}
