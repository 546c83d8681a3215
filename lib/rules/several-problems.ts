import type { Item } from '../text/items.ts';
import { Within } from '../text/span.ts';
import { wordingOf } from '../text/wording.ts';
import { says } from './lexicon.ts';
import type { RuleContext } from './rule.ts';

/** 再说几件难办的。 says that several follow. */
const LEAD =
  /^[^。;\d]{0,12}(?:[几两三四五六][个件样桩条处]|问题|难处|难题|麻烦)[^。;\d]{0,8}[。:]/;
const SENTENCE = /[^。\n]+[。\n]?/g;
/** What goes on about the problem before: its grounds, a trial, what else happens. */
const GOES_ON =
  /^\s*(?:这|那|他|她|它|因为|原因|由于|上[个次回]?月|去年|前[几两]|试|如果|要是|不然|否则|再(?!就是|有|说|一)|同时|也|并|还(?!有)|依据|理由|我|本人|所以|因此|[\d一二三四五六七八九十]{1,2}月)/;

/**
 * The problems of one paragraph that tells several, without numbers: each ends with what is
 * proposed, and the next sentence begins another. The item alone where it tells one.
 */
export function severalIn(item: Item, { lexicon }: RuleContext): readonly Item[] {
  const lead = item.counted || item.title !== '' ? null : LEAD.exec(item.folded);
  if (!lead) return [item];
  const proposes = (sentence: string): boolean =>
    ['proposal', 'advice'].some((name) => says(sentence, lexicon(name)));
  const starts: number[] = [];
  let isClosed = true;
  for (const { index, 0: sentence } of item.folded.slice(lead[0].length).matchAll(SENTENCE)) {
    if (isClosed && !GOES_ON.test(sentence)) starts.push(lead[0].length + index);
    isClosed = proposes(sentence);
  }
  if (starts.length < 2) return [item];
  return starts.map((start, index) => {
    const folded = item.folded.slice(start, starts[index + 1]).trimEnd();
    return item.as({ wording: wordingOf(folded) }, new Within(item, start, start + folded.length));
  });
}
