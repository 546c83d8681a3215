/** A count as Word writes it before a paragraph. Names of formats: ECMA-376 part 1, 17.18.59. */

const DIGITS = '〇一二三四五六七八九';
const STEPS = ['', '十', '百', '千'];

/** 三 for 3 in chineseCounting, iii in lowerRoman; formats that Chinese Word does not offer count 1, 2, 3. */
export function countAs(format: string, count: number): string {
  const write = FORMATS[format];
  return write && count > 0 && count < 10_000 ? write(count) : String(count);
}

const FORMATS: Readonly<Record<string, (count: number) => string>> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  koreanCounting: chinese,
  ideographDigital: (count) => digits(count, DIGITS),
  taiwaneseDigital: (count) => digits(count, DIGITS),
  japaneseDigitalTenThousand: (count) => digits(count, DIGITS),
  chineseLegalSimplified: (count) => replaced(chinese(count), '壹贰叁肆伍陆柒捌玖', '拾佰仟'),
  ideographLegalTraditional: (count) => replaced(chinese(count), '壹貳參肆伍陸柒捌玖', '拾佰仟'),
  ideographTraditional: (count) => '甲乙丙丁戊己庚辛壬癸'[count - 1] ?? String(count),
  ideographZodiac: (count) => '子丑寅卯辰巳午未申酉戌亥'[count - 1] ?? String(count),
  decimalZero: (count) => String(count).padStart(2, '0'),
  decimalFullWidth: (count) => digits(count, '０１２３４５６７８９'),
  decimalFullWidth2: (count) => digits(count, '０１２３４５６７８９'),
  decimalEnclosedCircle: (count) => upTo20(count, 0x2460),
  decimalEnclosedCircleChinese: (count) => upTo20(count, 0x2460),
  decimalEnclosedParen: (count) => upTo20(count, 0x2474),
  decimalEnclosedFullstop: (count) => upTo20(count, 0x2488),
  upperLetter: letters,
  lowerLetter: (count) => letters(count).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
};

/** 十二, 一百零五. */
function chinese(count: number): string {
  const written = [...String(count)]
    .map((digit, at, all) =>
      digit === '0' ? '零' : (DIGITS[Number(digit)] ?? '') + (STEPS[all.length - 1 - at] ?? ''),
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return written.replace(/^一十/, '十');
}

function replaced(written: string, ones: string, steps: string): string {
  return [...written.replace(/^十/, '一十')]
    .map((sign) => {
      const one = DIGITS.indexOf(sign);
      return one > 0 ? ones[one - 1] : (steps[STEPS.indexOf(sign) - 1] ?? sign);
    })
    .join('');
}

function digits(count: number, signs: string): string {
  return String(count).replace(/\d/g, (digit) => signs[Number(digit)] ?? digit);
}

/** ① ⑴ ⒈: Unicode has twenty of each in a row. */
function upTo20(count: number, first: number): string {
  return count <= 20 ? String.fromCharCode(first + count - 1) : String(count);
}

/** Z is followed by AA, BB, CC. */
function letters(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return letter.repeat(Math.ceil(count / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let [rest, written] = [count, ''];
  for (const [value, sign] of ROMAN) {
    written += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return written;
}
