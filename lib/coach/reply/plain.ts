/** What a model says besides its answer: thoughts, fences, courtesies. */

export interface Said {
  /** The answer, thoughts left out. */
  readonly text: string;
  readonly thoughts: string;
}

const OPEN = /<(?:think|thinking|reasoning)>/i;
const CLOSE = /<\/(?:think|thinking|reasoning)>/i;
const BOX = /<\|(?:begin|end)_of_box\|>/g;

/**
 * Takes the thoughts out of an answer: `<think>…</think>`, one that was opened by the template (all up to
 * the first closing tag), one that never closes (all behind it). A byte order mark goes too.
 */
export function withoutThoughts(raw: string): Said {
  let text = raw.replace(/^\uFEFF/, '').replace(BOX, '');
  let thoughts = '';
  for (;;) {
    const close = CLOSE.exec(text);
    const open = OPEN.exec(text);
    if (!close && !open) return { text: text.trim(), thoughts };
    if (open && (!close || open.index < close.index)) {
      const end = close ? close.index + close[0].length : text.length;
      thoughts += text.slice(open.index + open[0].length, close?.index);
      text = text.slice(0, open.index) + text.slice(end);
    } else if (close) {
      thoughts += text.slice(0, close.index);
      text = text.slice(close.index + close[0].length);
    }
  }
}

const FENCE = /```[a-zA-Z]*[ \t]*\r?\n?([\s\S]*?)(?:```|$)/g;

/** The insides of all fences; the text itself where there are none. */
export function withoutFences(text: string): readonly string[] {
  const inside = Array.from(text.matchAll(FENCE), ([, body = '']) => body.trim());
  return inside.length > 0 ? inside : [text];
}
