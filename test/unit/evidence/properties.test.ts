import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packById } from '../../../lib/packs/index.ts';
import { judge } from '../../../lib/review/judge.ts';
import type { Report } from '../../../lib/rules/report.ts';
import { trueStatement } from './statements.ts';
import { trueReport } from './true-reports.ts';

const pack = packById('tobacco');
if (!pack) throw new Error('no tobacco pack');
const given = { period: '2026-10', author: null, portal: null };
const report = (text: string): Report => judge(text, pack, given);
/** Arithmetic alone: that a made-up number is off the 0.004 grid or out of range is no matter here. */
const ARITHMETIC = /^numbers\/(?:rate|total|unit-price)$/;
const misfits = (text: string): readonly string[] =>
  report(text)
    .findings.filter(({ rule, message }) => ARITHMETIC.test(rule) && !message.includes('0.004'))
    .map(({ quote, message }) => `${quote}: ${message}`);

test('nothing true is flagged, however it was rounded or truncated', () => {
  fc.assert(
    fc.property(trueStatement, (text) => {
      expect(misfits(text)).toEqual([]);
      expect(report(text).numbers.checked).toBeGreaterThan(0);
    }),
    { numRuns: 1_500 },
  );
});

test('of what one amount is told against several times, next to nothing true is flagged', () => {
  const texts = fc.sample(trueReport, { numRuns: 2_000, seed: 20_261_031 });
  const flagged = texts.flatMap((text) => (misfits(text).length > 0 ? [text] : []));
  expect(flagged.length / texts.length).toBeLessThanOrEqual(0.001);
  const held = texts.filter((text) => report(text).numbers.checked > 0);
  expect(held.length / texts.length).toBeGreaterThan(0.55);
});

/** Sentences with a slip each, and true ones: [text, number of slips]. */
const SENTENCES = [
  '销售卷烟273.964箱，完成月计划320箱的86.51%。',
  '销售卷烟402.716箱，完成月计划396箱的101.69%。',
  '省外烟销售96.372箱，完成计划92箱的101.82%，同比增加4.216箱，增长4.71%。',
  '储蓄存款1045.6万元，比年初的980.4万元增加65.2万元，增长6.65%。',
  '五星34户、四星62户、三星91户、二星32户、一星15户，合计236户。',
  '有效客户由1284户增至1312户，增长3.2%。',
  '应访472户次，实访466户次，到位率98.7%。',
  '户均毛利由1290元升到1485元，提高15.1%。',
];

/** The verdicts of a text's numbers, by sentence, without their places. */
const verdicts = (text: string): readonly string[] =>
  report(text).numbers.items.map(({ verdict }) => verdict);

describe('the form changes no verdict', () => {
  test('the order of sentences', () => {
    const alone = new Map(SENTENCES.map((sentence) => [sentence, misfits(sentence).length]));
    fc.assert(
      fc.property(fc.shuffledSubarray(SENTENCES, { minLength: 2 }), (sentences) => {
        const expected = sentences.reduce((sum, sentence) => sum + (alone.get(sentence) ?? 0), 0);
        for (const between of ['', '\n'])
          expect(misfits(sentences.join(between))).toHaveLength(expected);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['full-width digits', wide],
    ['thousands separators', separated],
    ['Chinese numerals', chinese],
  ] as const)('%s', (_, rewrite) => {
    for (const sentence of SENTENCES)
      expect(verdicts(rewrite(sentence))).toEqual(verdicts(sentence));
  });

  test.each([
    ['full-width digits', wide],
    ['thousands separators', separated],
    ['Chinese numerals', chinese],
  ] as const)('%s in any true sentence', (_, rewrite) => {
    fc.assert(
      fc.property(trueStatement, (text) => {
        // 九万 says that it is known to the nearest 万; 90000 does not.
        fc.pre(!/\d0000(?!\d)/.test(text));
        expect(verdicts(rewrite(text))).toEqual(verdicts(text));
      }),
      { numRuns: 300 },
    );
  });
});

function wide(text: string): string {
  return text.replace(/[0-9.%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

function separated(text: string): string {
  return text.replace(/\d{4,}(?:\.\d+)?/g, (digits) => {
    const [whole = '', fraction] = digits.split('.');
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
    return fraction === undefined ? grouped : `${grouped}.${fraction}`;
  });
}

const DIGITS = '零一二三四五六七八九';

function chinese(text: string): string {
  return text
    .replace(/(\d+(?:\.\d+)?)%/g, (_, digits: string) => `百分之${numeral(digits)}`)
    .replace(/\d+(?:\.\d+)?/g, numeral);
}

/** 402.716 as 四百零二点七一六. */
function numeral(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const spelled = integer(Number(whole));
  return fraction === undefined
    ? spelled
    : `${spelled}点${[...fraction].map((digit) => DIGITS[Number(digit)]).join('')}`;
}

function integer(value: number): string {
  if (value === 0) return '零';
  if (value >= 10_000) {
    const rest = value % 10_000;
    const tail = rest === 0 ? '' : `${rest < 1_000 ? '零' : ''}${integer(rest)}`;
    return `${integer(Math.floor(value / 10_000))}万${tail}`;
  }
  const places = ['千', '百', '十', ''];
  const digits = String(value).padStart(4, '0');
  const spelled = [...digits].map((digit, at) =>
    digit === '0' ? '零' : `${DIGITS[Number(digit)]}${places[at]}`,
  );
  return spelled
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}
