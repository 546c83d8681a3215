import { slipsOf } from '../../evidence/slips.ts';
import { overlaps } from '../../text/span.ts';
import { hitsOfNumbers } from '../number-hits.ts';
import { defineRule } from '../rule.ts';
import { slipHits } from '../slip-message.ts';

/** 1 条 is 0.004 箱: with three decimals the last three digits are a multiple of four. */
const GRID = 4;

export default defineRule({
  id: 'numbers/unit-price',
  severity: 'hint',
  title: '单箱、条均或箱数换算不合',
  why: '单箱、条均和箱数之间有固定的换算（1箱=250条），对不上多半是抄错了一位。',
  ask: '对照系统里的数看一下，是不是抄错了一位？',
  bad: [
    '单箱结构⟦30978元/箱，折合条均132.91元⟧。',
    '结构25310元/箱，还算稳。\n\n条均⟦102.14元⟧。',
    '细支烟销售⟦58.315箱⟧。',
  ],
  good: [
    '单箱结构30978元/箱，折合条均123.91元。细支烟销售58.316箱，单箱毛利7125元。',
    '结构25310元/箱，还算稳。\n\n一类烟条均152.14元。',
    '销量58.3箱，礼盒3.5件，条均价不含税。',
  ],
  *check(document) {
    yield* slipHits(document, 'numbers/unit-price');
    const told = slipsOf(document);
    for (const hit of offGrid(document)) {
      // What is wrong by another rule is told there.
      if (!told.some((slip) => overlaps(slip, hit))) yield hit;
    }
  },
});

const offGrid = hitsOfNumbers(({ number }) => {
  const { measure, unit, decimals, coefficient, hedge, upper } = number;
  if (measure?.name !== '箱' || decimals !== 3 || hedge !== null || upper !== null) return null;
  if (unit !== '箱' || coefficient % GRID === 0) return null;
  return { message: '箱数精确到条时是 0.004 的倍数，这个数不是' };
});
