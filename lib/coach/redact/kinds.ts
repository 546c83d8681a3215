/** What must not leave the machine, by its shape. Masking is wider than the checks: a mistyped number is one too. */
import type { Span } from '../../text/span.ts';
import { isCreditCode, isIdentity, passesLuhn } from './checksum.ts';

export type RedactKind =
  | 'customer'
  | 'author'
  | 'phone'
  | 'id'
  | 'licence'
  | 'credit'
  | 'card'
  | 'mail'
  | 'plate'
  | 'wechat'
  /** Words of the draft that look like one of our tokens. */
  | 'literal';

/** As written in a token: 〔客户1〕. */
export const LABELS: Readonly<Record<RedactKind, string>> = {
  customer: '客户',
  author: '人员',
  phone: '电话',
  id: '证件',
  licence: '许可证',
  credit: '信用代码',
  card: '卡号',
  mail: '邮箱',
  plate: '车牌',
  wechat: '微信',
  literal: '原文',
};

export interface Hidden extends Span {
  readonly kind: RedactKind;
}

const MAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*\.[A-Za-z]{2,}/g;
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·. ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])/g;
const WECHAT =
  /(?<=(?:微信|微信号|QQ|qq|vx|VX|wx)号?[:是为]?\s{0,2})(?:[A-Za-z][-\w]{5,19}|\d{5,12})(?![\w-])/g;
const CREDIT = /(?<![A-Za-z0-9])[0-9A-Za-z]{2}\d{6}[0-9A-Za-z]{10}(?![A-Za-z0-9])/g;
/** A licence or an account behind its name, whatever its length. */
const LABELLED =
  /(?<=(?<label>许可证|专卖证|零售证|烟草证|营业执照|执照|身份证|证件|卡号|账号|帐号|账户|银行卡|信用代码)[^。;,\n\d]{0,10})\d[\d -]{9,22}[\dXx](?![\dA-Za-z])/g;
const MOBILE = /(?<![\d.])(?:\+?86[- ]{0,2})?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d|\.\d)/g;
const LANDLINE = /(?<![\d.])(?:\(0\d{2,3}\)|0\d{2,3}[- ])\d{7,8}(?!\d)/g;
const SPACED_CARD = /(?<![\d.])[3-6]\d{3}([- ])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?(?!\d|\.\d)/g;
const SPACED_ID = /(?<![\d.])[1-8]\d{5}[- ](?:19|20)\d{6}[- ]\d{3}[\dXx](?![\dA-Za-z])/g;
/** Longer than any amount that is written out. */
const RUN = /(?<![\d.])\d{11,}[Xx]?(?![\dA-Za-z]|\.\d|\s?(?:[万亿元箱条%]))/g;

/** All of a folded text, in order, the longer of two that overlap. Offsets are units of the text. */
export function hiddenIn(folded: string): readonly Hidden[] {
  const all: Hidden[] = [
    ...find(folded, MAIL, () => 'mail'),
    ...find(folded, CREDIT, creditOrId),
    ...find(folded, LABELLED, (_, label) => labelledKind(label)),
    ...find(folded, SPACED_CARD, () => 'card'),
    ...find(folded, SPACED_ID, () => 'id'),
    ...find(folded, MOBILE, () => 'phone'),
    ...find(folded, LANDLINE, () => 'phone'),
    ...find(folded, RUN, runKind),
    ...find(folded, WECHAT, () => 'wechat'),
    ...find(folded, PLATE, () => 'plate'),
  ];
  return withoutOverlaps(all);
}

/** Earlier before later, longer before shorter; what overlaps one that is kept goes. */
export function withoutOverlaps<H extends Span>(all: readonly H[]): readonly H[] {
  const kept: H[] = [];
  const order = all.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const one of order) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
    else if (one.end - one.start > last.end - last.start) kept.splice(-1, 1, one);
  }
  return kept;
}

type KindOf = (digits: string, label: string) => RedactKind | null;

function find(folded: string, shape: RegExp, kindOf: KindOf): Hidden[] {
  return Array.from(folded.matchAll(shape)).flatMap((match) => {
    const [found] = match;
    const kind = kindOf(found.replace(/[- ]/g, ''), match.groups?.['label'] ?? '');
    return kind ? [{ start: match.index, end: match.index + found.length, kind }] : [];
  });
}

/** Eighteen signs with a letter, or with the right check sign, are a firm's; all others are told by runs. */
function creditOrId(code: string): RedactKind | null {
  if (isIdentity(code)) return 'id';
  if (isCreditCode(code)) return 'credit';
  if (/^\d{17}[\dXx]$/.test(code)) return null;
  return /[A-Za-z]/.test(code) ? 'credit' : null;
}

function labelledKind(label: string): RedactKind {
  if (/身份证|证件/.test(label)) return 'id';
  if (/卡|账|帐/.test(label)) return 'card';
  return label === '信用代码' ? 'credit' : 'licence';
}

const LICENCE_LENGTH = 12;

function runKind(digits: string): RedactKind {
  if (isIdentity(digits)) return 'id';
  if (/^1[3-9]\d{9}$/.test(digits)) return 'phone';
  if (digits.length === LICENCE_LENGTH) return 'licence';
  if (/[Xx]$/.test(digits)) return 'id';
  if (digits.length >= 16 && passesLuhn(digits)) return 'card';
  return digits.length === 18 || digits.length === 15 ? 'id' : 'card';
}
