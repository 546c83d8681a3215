import { SIMPLIFIED, TRADITIONAL } from './traditional.ts';

const WIDE_TO_ASCII = 0xfee0;

/** What each UTF-16 unit is folded to; 0 for itself. */
const TWINS = readTwins();

/**
 * Full-width letters, digits and punctuation as ASCII, wide blanks as blanks, traditional characters
 * as simplified ones, a full stop of the English keyboard as 。. Unit for unit, so an offset into the folded text is an offset into the text.
 * 。 and 、 have no ASCII twin and stay.
 */
export function fold(text: string): string {
  const twins = foldUnits(text);
  return twins.includes('.') ? twins.replace(STOP, '。') : twins;
}

/** A full stop typed on an English keyboard, behind a word or a figure's unit; 一.销售 and 10.5 are others. */
const STOP =
  /(?<=[\p{Script=Han})%”"])(?<![一二三四五六七八九十])\.(?![\d.])|(?<=[\p{Script=Han}])\.(?=\s*$)/gmu;

function foldUnits(text: string): string {
  const folded: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const twin = TWINS[text.charCodeAt(at)];
    if (!twin) continue;
    folded.push(text.slice(from, at), String.fromCharCode(twin));
    from = at + 1;
  }
  if (from === 0) return text;
  folded.push(text.slice(from));
  // Joined, not added up: what is added up is read through a second string at each letter.
  return folded.join('');
}

const SILENT = /[\s\p{P}\p{S}\p{Cf}]/u;
const SAID = 1;
const MUTE = 2;
/** What is known of each character of the basic plane; 0 before it was met. */
const kinds = new Uint8Array(0x10000);

/** How much is said, in UTF-16 units: without punctuation, symbols and white space. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit & 0xfc00) === 0xd800) {
      const pair = String.fromCodePoint(text.codePointAt(at) ?? unit);
      if (!SILENT.test(pair)) count += pair.length;
      at += pair.length - 1;
    } else if ((kinds[unit] || learn(unit)) === SAID) count += 1;
  }
  return count;
}

function learn(unit: number): number {
  const kind = SILENT.test(String.fromCharCode(unit)) ? MUTE : SAID;
  kinds[unit] = kind;
  return kind;
}

function readTwins(): Uint16Array {
  const twins = new Uint16Array(0x10000);
  for (let wide = 0xff01; wide <= 0xff5e; wide += 1) twins[wide] = wide - WIDE_TO_ASCII;
  twins[0x3000] = 0x20;
  twins[0xa0] = 0x20;
  for (let at = 0; at < TRADITIONAL.length; at += 1) {
    twins[TRADITIONAL.charCodeAt(at)] = SIMPLIFIED.charCodeAt(at);
  }
  return twins;
}
