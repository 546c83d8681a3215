import { jsonrepair } from 'jsonrepair';
import type { z } from '../../zod.ts';
import { objectsIn, withPlainSigns } from './objects.ts';
import { withoutFences, withoutThoughts } from './plain.ts';

/** strict: as it stood; repaired: commas, quotes and the like were set right; cut: the end was missing. */
export type ReplyPath = 'strict' | 'repaired' | 'cut';

/** What is expected of a reply: an object with one list, or one object. */
export interface ReplyShape<T> {
  /** The field that holds the items; null where the object itself is the one item. */
  readonly list: string | null;
  readonly item: z.ZodType<T>;
  /** What the prompt told the model to say back under `v`. */
  readonly echo: string;
}

export interface Reply<T> {
  readonly items: readonly T[];
  /** Items that did not fit, with what was wrong with each. */
  readonly dropped: readonly string[];
  readonly path: ReplyPath;
  /** False where the model does not say back what stood at the very start: its input may have been cut. */
  readonly isEchoed: boolean;
}

/** Why nothing can be read: no object, or none that fits; with what to tell the model. */
export interface Unreadable {
  readonly problem: string;
}

/**
 * Reads the items of a reply one by one, so that a bad one does not lose the rest. Of several objects the
 * last that fits counts. Never throws.
 */
export function readReply<T>(raw: string, shape: ReplyShape<T>): Reply<T> | Unreadable {
  const { text } = withoutThoughts(raw);
  const found = [...withoutFences(text), text].flatMap((piece) => objectsIn(withWideBraces(piece)));
  let problem = found.length === 0 ? '没有找到 JSON 对象' : '';
  for (const { json, isWhole } of found.toReversed()) {
    const parsed = parse(json, isWhole);
    if (parsed === null) {
      problem ||= 'JSON 语法有错';
      continue;
    }
    const reply = itemsOf(parsed.value, parsed.path, shape);
    if ('items' in reply && (reply.items.length > 0 || reply.dropped.length === 0)) return reply;
    problem ||= 'problem' in reply ? reply.problem : reply.dropped.join('；');
  }
  return { problem };
}

/** ｛“a”：1｝ */
function withWideBraces(text: string): string {
  return text.includes('{') ? text : text.replaceAll('｛', '{').replaceAll('｝', '}');
}

function parse(json: string, isWhole: boolean): { value: unknown; path: ReplyPath } | null {
  const strict = attempt(json);
  if (strict !== undefined) return { value: strict, path: 'strict' };
  const plain = withPlainSigns(json);
  const mended = attempt(plain) ?? repaired(plain);
  return mended === undefined ? null : { value: mended, path: isWhole ? 'repaired' : 'cut' };
}

function attempt(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** jsonrepair throws for what is beyond repair. */
function repaired(json: string): unknown {
  try {
    return attempt(jsonrepair(json));
  } catch {
    return undefined;
  }
}

function itemsOf<T>(value: unknown, path: ReplyPath, shape: ReplyShape<T>): Reply<T> | Unreadable {
  if (!isObject(value)) return { problem: '最外层应为一个 JSON 对象' };
  if (Object.hasOwn(value, '__proto__')) return { problem: '对象里有不允许的字段' };
  const list = shape.list === null ? [value] : value[shape.list];
  if (!Array.isArray(list)) return { problem: `缺少数组字段 ${shape.list}` };
  // A cut reply has its last item filled up by the repair: it may say less than was meant.
  const whole = path === 'cut' && shape.list !== null ? list.slice(0, -1) : list;
  if (path === 'cut' && shape.list === null) return { problem: '回复不完整' };
  const items: T[] = [];
  const dropped: string[] = [];
  for (const one of whole) {
    const read = shape.item.safeParse(one);
    if (read.success) items.push(read.data);
    else
      dropped.push(
        read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('，'),
      );
  }
  return { items, dropped, path, isEchoed: value['v'] === shape.echo };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
