/** A long sentence cut at its commas, where a new thought begins or nearest to the middle. */
import { fold } from '../../text/fold.ts';
import { ask, replace, type Coach } from './coach.ts';

/** Words that open a new thought. */
const OPENS =
  /^(?:同时|此外|另外|但是?|不过|然而|并且|而且|因此|所以|然后|随后|接着|最后|其次|再次|我|本月|对于|针对|下一?步)/;
/** A cut nearer to either end leaves a fragment. */
const LEAST = 18;
const OPENERS = '（(“"《【[';
const CLOSERS = '）)”"》】]';

export const longSentence: Coach = (finding, { document, context }) => {
  const quote = document.text.slice(finding.start, finding.end);
  const most = context.limit('long-sentence');
  const marks = cutsIn(quote, most);
  if (marks.length === 0) return ask(finding);
  const letters = quote.split('');
  for (const mark of marks) letters[mark] = '。';
  return replace(finding, letters.join(''));
};

/** Offsets of the commas to be full stops, so that no piece is longer than `most` where that can be. */
function cutsIn(text: string, most: number): readonly number[] {
  const commas = commasIn(text);
  const cuts: number[] = [];
  const pieces: [number, number][] = [[0, text.length]];
  for (let piece = pieces.pop(); piece; piece = pieces.pop()) {
    const [from, to] = piece;
    if (to - from <= most) continue;
    const cut = bestIn(commas, from, to, text);
    if (cut === null) continue;
    cuts.push(cut);
    pieces.push([from, cut], [cut + 1, to]);
  }
  return cuts;
}

function bestIn(commas: readonly number[], from: number, to: number, text: string): number | null {
  const middle = (from + to) / 2;
  const inside = commas.filter((at) => at - from >= LEAST && to - at >= LEAST);
  const opening = inside.filter(
    (at) => OPENS.test(text.slice(at + 1)) && Math.abs(at - middle) < (to - from) / 4,
  );
  const [best] = (opening.length > 0 ? opening : inside).toSorted(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle),
  );
  return best ?? null;
}

/** Commas outside brackets and quotation marks; not those of 1,234. */
function commasIn(text: string): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') depth = depth > 0 ? depth - 1 : depth + 1;
    else if (OPENERS.includes(sign)) depth += 1;
    else if (CLOSERS.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && fold(sign) === ',' && !/\d/.test(text.charAt(at + 1))) found.push(at);
  }
  return found;
}
