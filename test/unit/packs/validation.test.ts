import { describe, expect, test } from 'vitest';
import defaults from '../../../lib/packs/defaults.json' with { type: 'json' };
import { ruleIds } from '../../../lib/packs/rule-ids.ts';
import { readForeignPack } from '../../../lib/packs/foreign.ts';
import { PackError, readPack } from '../../../lib/packs/pack.ts';
import { rules } from '../../../lib/rules/index.ts';
import { shippedPack } from '../engine/packs.ts';

describe('a pack that cannot be used', () => {
  const part = {
    id: 'sales',
    title: '指标',
    required: true,
    points: 85,
    data: true,
    headings: ['指标'],
    anchors: [],
    cues: [],
    need: 1,
    guide: [],
  };
  const sound = {
    id: 'own',
    title: '自己的规则包',
    version: '1',
    points: 15,
    parts: [part],
    otherHeadings: [],
    lexicons: { brand: ['《[^》]{2,9}》'] },
    limits: {},
    rules: {},
  };
  const aside = { ...part, id: 'experience', required: false, points: 0 };
  const brand = sound.lexicons.brand;

  test.each<[string, unknown]>([
    ['as it is', sound],
    [
      'with months, counts and properties',
      { ...sound, otherHeadings: ['{last}\\d{1,2}\\p{Script=Han}'] },
    ],
    ['with escaped braces', { ...sound, otherHeadings: ['\\{foo\\}'] }],
    [
      'with settings of known names',
      {
        ...sound,
        lexicons: { brand, indicator: ['存款'] },
        limits: { 'empty-part': 20 },
        rules: { 'form/title': { off: true }, 'plan/measures': { severity: 'warn', points: 1 } },
      },
    ],
    [
      'with sentences, words and a heading style of its own',
      {
        ...sound,
        heading: 'bracket',
        words: { place: '网点' },
        parts: [{ ...part, frames: [{ text: '本月{多少}。', unless: ['rank'] }] }],
      },
    ],
    ['with points in fractions', { ...sound, points: 15.1, parts: [{ ...part, points: 84.9 }] }],
  ])('sound %s', (_, pack) => {
    expect(() => readPack(pack)).not.toThrow();
  });

  test.each<[string, unknown, string]>([
    ['no object', '规则包', '（整体）：无效输入：期望 object，实际接收 string'],
    [
      'a field left out',
      { ...sound, title: undefined },
      'title：无效输入：期望 string，实际接收 undefined',
    ],
    ['a field that is not one', { ...sound, colour: 1 }, '（整体）：出现未知的键(key): "colour"'],
    [
      'a bad expression',
      { ...sound, parts: [{ ...part, headings: ['指标', '('] }] },
      'parts.0.headings.1：不是有效的正则表达式',
    ],
    [
      'a bad expression in a lexicon',
      { ...sound, lexicons: { brand: ['[a'] } },
      'lexicons.brand.0：不是有效的正则表达式',
    ],
    [
      'an unknown placeholder',
      { ...sound, otherHeadings: ['{month}{foo}'] },
      'otherHeadings.0：没有“{foo}”这个月份占位，可用的是 {month}、{last}、{next}',
    ],
    [
      'an empty placeholder',
      { ...sound, otherHeadings: ['a{}'] },
      'otherHeadings.0：没有“{}”这个月份占位，可用的是 {month}、{last}、{next}',
    ],
    [
      'an unknown rule',
      { ...sound, rules: { 'form/titel': { off: true } } },
      'rules.form/titel：没有这条规则',
    ],
    [
      'an unknown lexicon',
      { ...sound, lexicons: { brand, brands: ['x'] } },
      'lexicons.brands：没有这个词表',
    ],
    [
      'no names of products',
      { ...sound, lexicons: {} },
      'lexicons.brand：缺少这个词表，要写出产品或品牌名称的写法',
    ],
    [
      'an unknown limit',
      { ...sound, limits: { 'empty-parts': 1 } },
      'limits.empty-parts：没有这个限值',
    ],
    ['an unknown word', { ...sound, words: { places: '片区' } }, 'words.places：没有这个称呼'],
    [
      'a sentence that asks nothing',
      { ...sound, parts: [{ ...part, frames: [{ text: '本月销售120箱。' }] }] },
      'parts.0.frames.0.text：要有至少一个 {…}，花括号要成对，不能用【】',
    ],
    [
      'a sentence with an open brace',
      { ...sound, parts: [{ ...part, frames: [{ text: '本月{销售，{多少}。' }] }] },
      'parts.0.frames.0.text：要有至少一个 {…}，花括号要成对，不能用【】',
    ],
    [
      'points that do not add up',
      { ...sound, points: 10 },
      'points：整体与各必备部分的分值合计应为 100，现为 95',
    ],
    [
      'points of a part that cannot lose them',
      { ...sound, parts: [part, { ...aside, points: 5 }] },
      'parts.1.points：不是必备的部分，分值应为 0',
    ],
    [
      'a part twice',
      { ...sound, parts: [part, { ...aside, id: 'sales' }] },
      'parts.1.id：“sales”与前面的部分重名',
    ],
  ])('%s', (_, pack, problem) => {
    expect(problemsOf(pack)).toEqual([problem]);
  });

  test('every problem is named, not only the first', () => {
    const broken = {
      ...sound,
      points: 10,
      otherHeadings: ['[', '{foo}'],
      limits: { none: 1 },
      rules: { 'no/rule': {} },
    };
    expect(problemsOf(broken).map((problem) => problem.split('：')[0])).toEqual([
      'otherHeadings.0',
      'otherHeadings.1',
      'points',
      'limits.none',
      'rules.no/rule',
    ]);
  });

  function problemsOf(pack: unknown): readonly string[] {
    return faultsOf(() => readPack(pack));
  }
});

describe('a pack from outside', () => {
  const sound = { ...shippedPack('general'), id: 'own' };
  const lexicons = (pattern: string) => ({ ...sound.lexicons, brand: ['《[^》]{2,9}》', pattern] });

  test('that is sound is taken', () => {
    expect(readForeignPack(sound)).toEqual(readPack(sound));
  });

  test.each([
    [
      '(a+)+$',
      'lexicons.brand.1：“(a+)+”的重复没有上限，遇到长文本会卡住；请写出最多几次，如“*”改成 {0,20}，“+”改成 {1,20}',
    ],
    [
      '(?:客户|客户的){1,40}$',
      'lexicons.brand.1：可选和次数叠在一起，同一处要试的走法太多，长文本会卡住；请把次数改小（如 {0,500} 改成 {0,20}），或拆成几条',
    ],
    ['(箱|条)\\1', 'lexicons.brand.1：不能用“\\1”引用前面的内容；请把要找的字直接写出来'],
    ['(?i:kpi)', 'lexicons.brand.1：不能用“(?i:kpi)”里的修饰符；请把大小写都写出来，如 [Aa]'],
    [
      '{month}{2}',
      'lexicons.brand.1：看不懂“(?<![\\d十])(?:0?11|十一)月份?{2}”，不能确定它会不会卡住；请改用普通的写法',
    ],
  ])('with %s is refused, with the place and what to write instead', (pattern, problem) => {
    expect(faultsOf(() => readForeignPack({ ...sound, lexicons: lexicons(pattern) }))).toEqual([
      problem,
    ]);
  });

  test('every kind of list is looked through', () => {
    const [part, ...others] = sound.parts;
    const endless = ['.*x'];
    const parts = [{ ...part, headings: endless, anchors: endless, cues: endless }, ...others];
    const faults = faultsOf(() => readForeignPack({ ...sound, parts, otherHeadings: endless }));
    expect(faults.map((fault) => fault.split('：')[0])).toEqual([
      'parts.0.headings.0',
      'parts.0.anchors.0',
      'parts.0.cues.0',
      'otherHeadings.0',
    ]);
  });

  test('with a very long pattern is refused', () => {
    const long = lexicons('词'.repeat(501));
    expect(faultsOf(() => readPack({ ...sound, lexicons: long }))).toEqual([
      'lexicons.brand.1：一条最多 500 个字，现为 501，请拆成几条',
    ]);
  });

  test('with very many patterns is refused', () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `词${at}`);
    expect(faultsOf(() => readPack({ ...sound, otherHeadings: words(1_001) }))).toEqual([
      'otherHeadings：最多 1000 条，请删去用不到的',
    ]);
    const part = { ...sound.parts[0], required: false, points: 0 };
    const parts = Array.from({ length: 5 }, (_, at) => ({
      ...part,
      id: `p${at}`,
      headings: words(1_000),
    }));
    const [fault, ...more] = faultsOf(() =>
      readPack({ ...sound, parts: [...sound.parts, ...parts] }),
    );
    expect(fault).toMatch(/^（整体）：各处的写法合计最多 6000 条，现为 \d{4}，请删去用不到的$/);
    expect(more).toEqual([]);
  });

  test('whose patterns try too much together is refused', () => {
    const patterns = Array.from({ length: 12 }, (_, at) => `.{0,160}第${at}.{0,160}条.{0,9}`);
    const [fault] = faultsOf(() => readForeignPack({ ...sound, otherHeadings: patterns }));
    expect(fault).toContain('（整体）：各条写法合起来要试的太多');
  });
});

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
  return [];
}

describe('rule ids', () => {
  test('every rule is in the list, in the order of the rulebook', () => {
    const places = rules.map(({ id }) => ruleIds.findIndex((known) => known === id));
    expect(rules.filter((_, index) => places[index] === -1).map(({ id }) => id)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('the shared settings are of known rules', () => {
    const known: readonly string[] = ruleIds;
    expect(Object.keys(defaults.rules).filter((id) => !known.includes(id))).toEqual([]);
  });
});
