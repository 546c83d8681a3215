import type { Span } from './span.ts';

const END = 1;
/** Quotes and brackets that close behind an end belong to the sentence. */
const CLOSING = 2;
/** What each UTF-16 unit is. */
const kinds = new Uint8Array(0x10000);
for (const sign of '!?;。！？；') kinds[sign.charCodeAt(0)] = END;
for (const sign of '”’"\')）】》') kinds[sign.charCodeAt(0)] = CLOSING;
const FULL_STOP = '。'.charCodeAt(0);

/** The sentences of one folded paragraph, ended by 。！？；; blanks around them left out. */
export function readSentences(folded: string): readonly Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (let at = 0; at < folded.length; at += 1) {
    if (!isEnd(folded, at)) continue;
    while (isEnd(folded, at + 1)) at += 1;
    while (kinds[folded.charCodeAt(at + 1)] === CLOSING) at += 1;
    push(sentences, folded, from, at + 1);
    from = at + 1;
  }
  push(sentences, folded, from, folded.length);
  return sentences;
}

/** 。 between digits is a misplaced decimal point (86。2箱), not the end of a sentence; 排第5。10月… is one. */
function isEnd(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  if (kinds[unit] !== END) return false;
  if (unit !== FULL_STOP || !isDigit(folded, at - 1) || !isDigit(folded, at + 1)) return true;
  return (
    DATE.test(folded.slice(at + 1, at + 1 + NEAR)) ||
    ORDINAL.test(folded.slice(Math.max(0, at - NEAR), at))
  );
}

const NEAR = 5;
const DATE = /^\d{1,4}[年月日号]/;
const ORDINAL = /第\d{1,3}$/;

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

function push(sentences: Span[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = from + raw.trimEnd().length;
  if (end > start) sentences.push({ start, end });
}
