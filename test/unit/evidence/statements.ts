/** True statements: values first, then the words, each number rounded or truncated as authors do. */
import fc from 'fast-check';

/** value ÷ 10^scale, exactly. */
interface Exact {
  readonly value: bigint;
  readonly scale: number;
}

export type Cut = 'round' | 'truncate';

/** n ÷ d with some decimals, the way the author cuts it. */
export function write(n: bigint, d: bigint, decimals: number, cut: Cut): string {
  const size = 10n ** BigInt(decimals);
  const magnitude = (n < 0n ? -n : n) * size;
  const scaled = cut === 'truncate' ? magnitude / d : (2n * magnitude + d) / (2n * d);
  const digits = String(scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
}

const exact = (most: number): fc.Arbitrary<Exact> =>
  fc.record({ value: fc.bigInt(1_000_000n, BigInt(most)), scale: fc.constant(6) });

/** An operand is rounded to its decimals; only a claim may be truncated (domain.md 2.2). */
const operand = ({ value, scale }: Exact, decimals: number): string =>
  write(value, 10n ** BigInt(scale), decimals, 'round');

const cut = fc.constantFrom<Cut>('round', 'truncate');
const decimals = fc.integer({ min: 0, max: 3 });
const volume = exact(2_000_000_000);

const completion = fc
  .tuple(volume, fc.integer({ min: 1, max: 3_000 }), decimals, decimals, cut)
  .map(([now, plan, places, ratePlaces, how]) => {
    const rate = write(now.value * 100n, BigInt(plan) * 10n ** 6n, ratePlaces, how);
    return `销售卷烟${operand(now, places)}箱，完成月计划${plan}箱的${rate}%。`;
  });

const growth = fc
  .tuple(volume, volume, decimals, decimals, cut, cut)
  .map(([now, base, places, ratePlaces, how, other]) => {
    const difference = now.value - base.value;
    const verb = difference < 0n ? ['减少', '下降'] : ['增加', '增长'];
    const amount = write(difference, 10n ** 6n, places, other);
    const rate = write(difference * 100n, base.value, ratePlaces, how);
    return `销量${operand(now, places)}箱，比去年同期的${operand(base, places)}箱${verb[0]}${amount}箱，${verb[1]}${rate}%。`;
  });

const fromDifference = fc
  .tuple(volume, fc.bigInt(1_000n, 900_000n), decimals, cut)
  .map(([now, difference, ratePlaces, how]) => {
    const base = now.value - difference;
    const rate = write(difference * 100n, base, ratePlaces, how);
    return `销量${operand(now, 3)}箱，同比增加${write(difference, 10n ** 6n, 3, 'round')}箱，增长${rate}%。`;
  });

const points = fc
  .tuple(
    fc.integer({ min: 1, max: 999_999 }),
    fc.integer({ min: 1, max: 999_999 }),
    fc.integer({ min: 1, max: 3 }),
    cut,
  )
  .map(([now, base, places, how]) => {
    const [a, b] = [now, base].map((value) => write(BigInt(value), 10_000n, places, 'round'));
    const change = write(BigInt(now - base), 10_000n, places, how);
    return `签约率${a}%，比上月的${b}%${now < base ? '下降' : '提高'}${change}个百分点。`;
  });

const total = fc
  .tuple(fc.array(volume, { minLength: 2, maxLength: 6 }), decimals, cut)
  .map(([parts, places, how]) => {
    const sum = parts.reduce((all, { value }) => all + value, 0n);
    const names = ['甲镇', '乙镇', '丙镇', '丁镇', '戊镇', '己镇'];
    const told = parts.map((part, at) => `${names[at]}${operand(part, places)}箱`).join('、');
    return `${told}，合计${write(sum, 10n ** 6n, places, how)}箱。`;
  });

const households = fc
  .tuple(
    fc.integer({ min: 50, max: 900 }),
    fc.integer({ min: 0, max: 30 }),
    fc.integer({ min: 0, max: 30 }),
  )
  .map(
    ([start, more, fewer]) =>
      `期初${start}户，本月新增${more}户，注销${fewer}户，期末${start + more - fewer}户。`,
  );

const share = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 300, max: 900 }), decimals, cut)
  .map(([part, whole, places, how]) => {
    const rate = write(BigInt(part) * 100n, BigInt(whole), places, how);
    return `应访${whole}户次，实访${part}户次，到位率${rate}%。`;
  });

const price = fc
  .tuple(fc.integer({ min: 5_000, max: 90_000 }), fc.integer({ min: 0, max: 2 }), cut)
  .map(
    ([value, places, how]) =>
      `单箱结构${value}元/箱，折合条均${write(BigInt(value), 250n, places, how)}元。`,
  );

/** One true sentence of any kind. */
export const trueStatement = fc.oneof(
  completion,
  growth,
  fromDifference,
  points,
  total,
  households,
  share,
  price,
);
