/** What is said to a model, and where in what it says the answer is. */
import type { Prompt } from '../prompts/prompt.ts';
import { objectsIn } from '../reply/objects.ts';
import { withoutThoughts } from '../reply/plain.ts';
import type { Completed, Message } from './complete.ts';

export function messagesOf({ system, user }: Prompt<unknown>): readonly Message[] {
  return [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ];
}

/** The bad text is data too: it stands between the same markers. */
export function repairOf(text: string, problem: string, nonce: string): Message {
  const content = `你上一次的回复不能使用：${problem}。\n<<${nonce}\n${JSON.stringify(text.slice(0, 4_000))}\n${nonce}>>\n请重新输出，只输出一个符合格式的 JSON 对象。`;
  return { role: 'user', content };
}

/** JSON that landed among the thoughts counts where the answer itself is empty. */
export function answerIn({ text, thoughts }: Completed): { text: string; isFromThoughts: boolean } {
  const said = withoutThoughts(text);
  if (said.text !== '') return { text: said.text, isFromThoughts: false };
  const inside = `${thoughts}${said.thoughts}`;
  const object = objectsIn(inside).at(-1);
  return object?.isWhole
    ? { text: object.json, isFromThoughts: true }
    : { text: '', isFromThoughts: false };
}
