import { pointAt, productOf, quotientOf, type Interval } from './arithmetic.ts';
import type { Mention } from './mention.ts';
import { relate, relateBySlip, type Relation } from './relation.ts';
import { perPlacedLine, type PlacedLine } from './share-claims.ts';

/** 1箱 = 250条. Source: domain.md 2.2. */
export const CARTONS: Interval = pointAt({ n: 250, d: 1 });

/** The longest words between both units, as in 9.4箱(相当于2350条). */
const CONVERSION_MAX = 6;

/** 条均 = 单箱 ÷ 250 and 单箱 = 销售额 ÷ 箱数, among the numbers of one line; 箱 and 条 told as one amount. */
export function pricesOf(lines: readonly PlacedLine[]): readonly Relation[] {
  const found: Relation[] = [];
  const casesAbove: Mention[] = [];
  for (const line of lines) {
    const { cases, cartons, shown } = pricesIn(line);
    for (const relation of shown) found.push(relation);
    for (const { carton, near } of cartons) {
      const relation = near ?? fromAbove(carton, casesAbove);
      if (relation) found.push(relation);
    }
    for (const price of cases) casesAbove.push(price);
  }
  return found;
}

/** The prices of one line, and what they show by themselves. */
interface Prices {
  readonly cases: readonly Mention[];
  readonly cartons: readonly { readonly carton: Mention; readonly near: Relation | null }[];
  readonly shown: readonly Relation[];
}

const NO_PRICES: Prices = { cases: [], cartons: [], shown: [] };

const pricesIn = perPlacedLine(({ statements, mentions }): Prices => {
  if (!mentions.some(isMoneyOrCarton)) return NO_PRICES;
  const shown: Relation[] = [];
  const keep = (relation: Relation | null): void => {
    if (relation) shown.push(relation);
  };
  const cases: Mention[] = [];
  const cartons: Mention[] = [];
  for (const own of statements) {
    for (const cost of costsIn(own)) keep(cost);
    for (let index = 0; index < own.length; index += 1) {
      const mention = own[index] as Mention;
      if (isCasePrice(mention)) {
        cases.push(mention);
        keep(bySales(mention, own));
      } else if (isCartonPrice(mention)) cartons.push(mention);
      else if (index > 0) keep(conversionOf(mention, own[index - 1]));
    }
  }
  const near = (carton: Mention): Relation | null =>
    best(cases.map((price) => relate(byCarton(carton, price))));
  return { cases, cartons: cartons.map((carton) => ({ carton, near: near(carton) })), shown };
});

/** A line of other units has neither prices nor 箱 told as 条. */
function isMoneyOrCarton({ number: { measure } }: Mention): boolean {
  return measure !== null && (measure.name[0] === '元' || measure.name === '条');
}

function isCasePrice({ number, lead, role }: Mention): boolean {
  if (role !== 'level') return false;
  const name = number.measure?.name;
  if (name === '元/箱') return true;
  return (
    name === '元' &&
    lead.includes('单箱') &&
    /单箱(?:销售额|结构|值|类值|批发额|均价)?[^,。;毛利]{0,6}$/.test(lead)
  );
}

function isCartonPrice({ number, lead, role }: Mention): boolean {
  const name = number.measure?.name;
  if (role !== 'level' || (name !== '元' && name !== '元/条') || !lead.includes('条')) return false;
  return /(?:条均|单条|每条)(?:价|值|均价)?[^,。;毛利]{0,4}$/.test(lead);
}

function byCarton(carton: Mention, price: Mention) {
  return {
    kind: 'price',
    claim: carton,
    sign: 1,
    operands: [price],
    compute: ([value]: readonly Interval[]) => (value ? quotientOf(value, CARTONS) : null),
    formula: '单箱 ÷ 250',
  } as const;
}

/** So many are looked at: a text of prices is read once, not once a price. */
const ABOVE_MAX = 8;

/** In another line it may be of another month or class: a misfit is sure only where it is a slip away from a fit. */
function fromAbove(carton: Mention, above: readonly Mention[]): Relation | null {
  return best(above.slice(-ABOVE_MAX).map((price) => relateBySlip(byCarton(carton, price))));
}

/** 9.4箱，即2350条: the same amount in the other unit. */
function conversionOf(claim: Mention, before: Mention | undefined): Relation | null {
  if (!before || claim.lead.length > CONVERSION_MAX) return null;
  const [from, to] = [before.number.measure?.name, claim.number.measure?.name];
  const isDown = from === '箱' && to === '条';
  if (!isDown && !(from === '条' && to === '箱')) return null;
  if (!/^,?\(?(?:即|折合|相当于|合|折)$/.test(claim.lead)) return null;
  return relate({
    kind: 'price',
    claim,
    sign: 1,
    operands: [before],
    compute: ([value]) =>
      value ? (isDown ? productOf(value, CARTONS) : quotientOf(value, CARTONS)) : null,
    formula: isDown ? '箱数 × 250' : '条数 ÷ 250',
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

const QUANTITIES: ReadonlySet<Mention['role']> = new Set(['level', 'total', 'in', 'out', 'end']);

const UNIT_PRICE = '元/';

function isUnitPrice({ number: { measure }, role }: Mention): boolean {
  return role === 'level' && measure !== null && measure.name.startsWith(UNIT_PRICE);
}

/** 用电18,420度，电价0.68元/度，电费12,526元: what a unit costs, how many there were, and the sum. */
function costsIn(mentions: readonly Mention[]): readonly (Relation | null)[] {
  if (!mentions.some(isUnitPrice)) return [];
  return mentions.flatMap((price) => {
    if (!isUnitPrice(price)) return [];
    const unit = price.number.measure?.name.slice(UNIT_PRICE.length);
    const amounts = mentions.filter(
      ({ number, role }) => number.measure?.name === unit && QUANTITIES.has(role),
    );
    const sums = mentions.filter(
      ({ number, role, silenced }) =>
        number.measure?.name === '元' && QUANTITIES.has(role) && !silenced,
    );
    const [amount] = amounts;
    const [sum] = sums;
    if (!amount || !sum || amounts.length > 1 || sums.length > 1) return [];
    return [
      relate({
        kind: 'price',
        claim: sum,
        sign: 1,
        operands: [price, amount],
        compute: ([a, b]) => (a && b ? productOf(a, b) : null),
        formula: '单价 × 数量',
      }),
    ];
  });
}
