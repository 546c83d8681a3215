import { expect, it } from 'vitest';
import { sourcesOf } from '../../../components/panel/evidence/words.ts';
import { indicators } from '../evidence/samples.ts';

it('names each file once, its rows in order and once each', () => {
  const [one, two, three] = indicators('2026-10 a b 1 箱\n2026-10 a c 1 箱\n2026-10 a d 1 箱');
  if (!one || !two || !three) throw new Error('no sample');
  const pasted = { ...three, source: { file: null, row: 9 } };
  expect(sourcesOf([two, one, two, pasted])).toEqual([
    { file: '指标.csv', rows: [2, 3] },
    { file: null, rows: [9] },
  ]);
});
