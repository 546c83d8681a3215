import { quotientOf, type Interval, type Rational } from './arithmetic.ts';
import type { Mention } from './mention.ts';
import { relate, type Relation } from './relation.ts';
import type { PlacedLine } from './shares.ts';

/** 1箱 = 250条. Source: domain.md 2.2. */
const CARTONS: Rational = { n: 250n, d: 1n };

/** 条均 = 单箱 ÷ 250 and 单箱 = 销售额 ÷ 箱数, among the numbers of one line. */
export function pricesOf(lines: readonly PlacedLine[]): readonly Relation[] {
  return lines.flatMap(({ statements }) => {
    const mentions = statements.flat();
    const cases = mentions.filter(isCasePrice);
    const cartons = mentions.filter(isCartonPrice);
    const found = [
      ...cartons.map((carton) => best(cases.map((price) => byCarton(carton, price)))),
      ...cases.map((price) => bySales(price, mentions)),
    ];
    return found.filter((relation) => relation !== null);
  });
}

function isCasePrice({ number, lead, role }: Mention): boolean {
  if (role !== 'level') return false;
  const name = number.measure?.name;
  if (name === '元/箱') return true;
  return name === '元' && /单箱(?:销售额|结构|值|类值|批发额|均价)?[^,。;毛利]{0,6}$/.test(lead);
}

function isCartonPrice({ number, lead, role }: Mention): boolean {
  if (role !== 'level') return false;
  const name = number.measure?.name;
  return (
    /(?:条均|单条)(?:价|值|均价)?[^,。;毛利]{0,4}$/.test(lead) &&
    (name === '元' || name === '元/条')
  );
}

function byCarton(carton: Mention, price: Mention): Relation | null {
  return relate({
    kind: 'price',
    claim: carton,
    sign: 1,
    operands: [price],
    compute: ([value]) => (value ? quotientOf(value, { lo: CARTONS, hi: CARTONS }) : null),
    formula: '单箱 ÷ 250',
  });
}

/** 单箱 where the sales and the cases of the same sentence are told; hedged taxes and other bases are not known. */
function bySales(price: Mention, mentions: readonly Mention[]): Relation | null {
  const sales = mentions.filter(
    ({ number, lead, role }) =>
      number.measure?.dimension === 'money' &&
      role === 'level' &&
      /销售(?:额|收入)[^,。;]{0,4}$/.test(lead),
  );
  const cases = mentions.filter(
    ({ number, role }) => number.measure?.name === '箱' && (role === 'level' || role === 'total'),
  );
  const [money] = sales;
  const [volume] = cases;
  if (sales.length !== 1 || cases.length !== 1 || !money || !volume || price.silenced) return null;
  return relate({
    kind: 'price',
    claim: price,
    sign: 1,
    operands: [money, volume],
    compute: ([a, b]: readonly Interval[]) => (a && b ? quotientOf(a, b) : null),
    formula: '销售额 ÷ 箱数',
  });
}

/** One that fits, else the first. */
function best(relations: readonly (Relation | null)[]): Relation | null {
  return (
    relations.find((one) => one !== null && one.verdict !== 'inconsistent') ?? relations[0] ?? null
  );
}
