import { beforeEach, expect, it } from 'vitest';
import { rememberFigures, type FiguresAround } from '../../../lib/engine/indicators.ts';
import { putIndicators, removeIndicators } from '../../../lib/db/indicators.ts';
import { emptyDatabase, NOW } from '../db/samples.ts';
import { indicators } from '../evidence/samples.ts';

let figures: FiguresAround;

beforeEach(async () => {
  await emptyDatabase();
  figures = rememberFigures();
  await putIndicators(indicators('2026-10 a b 1 箱\n2025-01 a b 1 箱'), NOW);
});

const values = async (period = '2026-10'): Promise<string[]> =>
  (await figures(period)).map(({ value }) => value);

it('the same figures are the same array until something changes', async () => {
  const first = await figures('2026-10');
  expect(await figures('2026-10')).toBe(first);
});

it('a figure replaced, added or taken away is seen at once', async () => {
  expect(await values()).toEqual(['1']);
  await putIndicators(indicators('2026-10 a b 2 箱'), NOW + 1);
  expect(await values()).toEqual(['2']);
  await putIndicators(indicators('2026-09 a b 3 箱'), NOW + 2);
  expect(await values()).toEqual(['3', '2']);
  await removeIndicators('2026-10');
  expect(await values()).toEqual(['3']);
  await removeIndicators(null);
  expect(await values()).toEqual([]);
});

it('another month has its own', async () => {
  expect(await values('2026-10')).toHaveLength(1);
  expect(await values('2024-05')).toEqual([]);
});
