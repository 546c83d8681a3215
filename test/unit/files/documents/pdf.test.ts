import { describe, expect, it } from 'vitest';
import { withoutSpread } from '../../../../lib/files/documents/pdf-letters.ts';
import { broken, pdf, type PdfWord } from '../../../setup/pdf.ts';
import { refusal, textFile, textOf } from '../../../setup/documents.ts';

const word = (text: string, x: number, y: number, size = 12): PdfWord => ({ text, x, y, size });

const LONG =
  '本月城关片区销售卷烟356.924箱，完成月计划349箱的102.27%，同比增长5.69%，主要是中秋国庆两节带动，客户备货较去年同期提前一周，重点品牌上柜率提高。';

it.each(['map', 'embedded'] as const)(
  'Chinese words by their %s, marked as rough',
  async (meaning) => {
    const bytes = pdf([[word('城关片区10月工作总结', 200, 780, 18), ...broken(LONG, 740)]], {
      meaning,
    });
    expect(await textFile(bytes)).toEqual({
      kind: 'pdf',
      text: `城关片区10月工作总结\n${LONG}`,
      isRough: true,
    });
  },
);

describe('lines', () => {
  it('of one paragraph are put together, over the end of a page too', async () => {
    const [first = [], second = []] = [broken(LONG, 100).slice(0, 1), broken(LONG, 780).slice(1)];
    expect(
      await textOf(pdf([first, second.map((one, at) => ({ ...one, y: 780 - at * 20 }))])),
    ).toBe(LONG);
  });

  it('of headings and short items stay apart', async () => {
    const lines = ['一、销售情况', '1.总量增长。', '2.结构提升。', '二、存在问题'];
    const words = lines.map((text, at) => word(text, 114, 700 - at * 20));
    expect(await textOf(pdf([[...words, ...broken(LONG, 500)]]))).toBe([...lines, LONG].join('\n'));
  });

  it('are put together from pieces, whatever their order in the file', async () => {
    const bytes = pdf([
      [
        word('第二行的文字在下面', 90, 680),
        word('5.69%。', 187, 700),
        word('本月销售同比增长', 90, 700.5),
      ],
    ]);
    expect(await textOf(bytes)).toBe('本月销售同比增长5.69%。\n第二行的文字在下面');
  });

  it('of a table have tabs between their cells', async () => {
    const bytes = pdf([
      [
        ...['指标', '本月', '同比'].map((text, at) => word(text, 90 + at * 120, 700)),
        ...['销量', '356.924', '5.69%'].map((text, at) => word(text, 90 + at * 120, 680)),
      ],
    ]);
    expect(await textOf(bytes)).toBe('指标\t本月\t同比\n销量\t356.924\t5.69%');
  });
});

describe('letters', () => {
  it('named by their radicals are the letters, as Chrome prints them', async () => {
    const printed = '城北⽚区2026年10⽉：⽐去年同期增⻓5.69%，⻋站⻔店2⼾⻬全';
    expect(await textOf(pdf([[word(printed, 90, 700)]], { meaning: 'embedded' }))).toBe(
      '城北片区2026年10月：比去年同期增长5.69%，车站门店2户齐全',
    );
  });

  it('spread over a line stand together; wide blanks stay', async () => {
    const spread = Array.from('完成月计划', (letter, at) => word(letter, 90 + at * 15, 700));
    const signed = [word('客户经理', 114, 650), word('云岭', 174, 650)];
    expect(await textOf(pdf([[...spread, ...signed]]))).toBe('完成月计划\n客户经理　云岭');
  });

  it.each<[string, string]>([
    ['完 成 月 计 划 140 箱 ， 增 长', '完成月计划140箱，增长'],
    ['2 ．价类', '2．价类'],
    ['■ 总体情况', '■总体情况'],
    ['iPhone 17 Pro 上市', 'iPhone 17 Pro上市'],
    [`a${' '.repeat(300_000)}b`, 'a b'],
  ])('of %.20s without the blanks between them', (line, expected) => {
    expect(withoutSpread(line)).toBe(expected);
  });

  it('of a title over two lines stay together', async () => {
    const title = [
      word('岚溪县城北片区2026年10月卷烟营销分析及', 90, 780, 20),
      word('工作总结', 250, 750, 20),
    ];
    const [first] = (await textOf(pdf([[...title, ...broken(LONG, 700)]]))).split('\n');
    expect(first).toBe('岚溪县城北片区2026年10月卷烟营销分析及工作总结');
  });
});

it('page numbers and what stands on top of every page are left out', async () => {
  const page = (number: number): readonly PdfWord[] => [
    word('某某公司内部资料', 90, 810, 9),
    word(`第${number}页正文里的一句话。`, 114, 600),
    word(`- ${number} -`, 280, 30),
  ];
  expect(await textOf(pdf([page(1), page(2), page(3)]))).toBe(
    [1, 2, 3].map((number) => `第${number}页正文里的一句话。`).join('\n'),
  );
});

describe('is refused with a reason', () => {
  const words = [[word('城关片区10月工作总结', 90, 700)]];

  it.each<[string, () => Uint8Array, string]>([
    ['a scan', () => pdf([[], []]), 'no-text-layer'],
    [
      'a scan with page numbers',
      () => pdf([[word('1', 90, 20)], [word('2', 90, 20)]]),
      'no-text-layer',
    ],
    [
      'letters without meaning',
      () =>
        pdf([[word('\u0001\u0002\u0003\u0004\u0005\u0006\u0007', 90, 700)]], { meaning: 'none' }),
      'no-text-layer',
    ],
    [
      'far too many pages',
      () => pdf(Array.from({ length: 101 }, () => words[0] ?? [])),
      'too-many-pages',
    ],
    ['a password', () => pdf(words, { isLocked: true }), 'locked'],
    ['a file cut off', () => pdf(words).slice(0, 200), 'broken'],
    ['a file that only says it is one', () => new TextEncoder().encode('%PDF-1.7\n城关'), 'broken'],
  ])('%s', async (_, bytes, kind) => {
    expect(await refusal(bytes())).toBe(kind);
  });
});
