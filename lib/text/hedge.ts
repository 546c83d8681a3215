import { letterTable } from './letter-table.ts';
import type { Hedge } from './number.ts';

/** Words before a number, longest first, by their last character. 不超过 is no 超过. */
const BEFORE: Readonly<Record<string, readonly (readonly [string, Hedge | null])[]>> = {
  约: [...'节合签预违履制续邀特契条公'].map((char): [string, null] => [`${char}约`, null]),
  近: [...'附最临邻相'].map((char): [string, null] => [`${char}近`, null]),
  过: [
    ['不超过', 'most'],
    ['未超过', 'most'],
    ['超过', 'above'],
  ],
  到: [
    ['不到', 'below'],
    ['未到', 'below'],
  ],
  足: [['不足', 'below']],
  多: [
    ['最多', 'most'],
    ['至多', 'most'],
    ['不多', null],
  ],
  少: [
    ['至少', 'least'],
    ['最少', 'least'],
  ],
  于: [
    ['不少于', 'least'],
    ['不低于', 'least'],
    ['不高于', 'most'],
    ['不多于', 'most'],
  ],
  概: [['大概', 'about']],
};
/** The last characters of all of them. */
const LASTS = letterTable('约近过到足多少于概逾超');
const PLAIN: Readonly<Record<string, Hedge>> = {
  约: 'about',
  近: 'below',
  逾: 'above',
  超: 'above',
};

/** How exactly the word before an offset of a folded line lets the number be taken. */
export function hedgeBefore(folded: string, start: number): Hedge | null {
  if (LASTS[folded.charCodeAt(start - 1)] !== 1) return null;
  const last = folded.charAt(start - 1);
  for (const [word, hedge] of BEFORE[last] ?? []) {
    if (folded.endsWith(word, start)) return hedge;
  }
  return PLAIN[last] ?? null;
}

const AFTER: readonly (readonly [string, Hedge])[] = [
  ['左右', 'about'],
  ['上下', 'about'],
  ['以上', 'least'],
  ['以下', 'most'],
  ['以内', 'most'],
  ['之内', 'most'],
  ['出头', 'above'],
  ['有余', 'above'],
  ['还多', 'above'],
  ['不到', 'below'],
  ['余', 'above'],
  ['多', 'above'],
];
const AFTER_STARTS = letterTable('左上以之出有还不余多');
/** 87箱多一点, but not 20箱多卖. */
const CLOSES_VAGUE = ',。;、)!?:一的\t ';

/** The same for the words behind an offset. */
export function hedgeAfter(folded: string, end: number): Hedge | null {
  if (AFTER_STARTS[folded.charCodeAt(end)] !== 1) return null;
  for (const [word, hedge] of AFTER) {
    if (!folded.startsWith(word, end)) continue;
    const behind = folded[end + word.length];
    if (word.length > 1 || behind === undefined || CLOSES_VAGUE.includes(behind)) return hedge;
  }
  return null;
}
