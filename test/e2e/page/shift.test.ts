import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editBetween, shiftSpan } from '../../../lib/page/shift.ts';

const words = fc
  .array(fc.constantFrom('走', '访', '客', '户'), { maxLength: 12 })
  .map((units) => units.join(''));

describe('carrying spans over an edit', () => {
  it('keeps the text of every span that it keeps', () => {
    fc.assert(
      fc.property(
        words,
        words,
        words,
        words,
        fc.nat(36),
        fc.nat(36),
        (head, old, fresh, tail, a, b) => {
          const [before, after] = [head + old + tail, head + fresh + tail];
          const [start, end] = [
            Math.min(a, b, before.length),
            Math.min(Math.max(a, b), before.length),
          ];
          const moved = shiftSpan({ start, end }, before, after);
          if (moved !== null)
            expect(after.slice(moved.start, moved.end)).toBe(before.slice(start, end));
        },
      ),
    );
  });

  const before = '甲乙丙丁';
  it.each([
    ['before it', '子甲乙丙丁', { start: 2, end: 4 }],
    ['just before it', '甲子乙丙丁', { start: 2, end: 4 }],
    ['just after it', '甲乙丙子丁', { start: 1, end: 3 }],
    ['after it', '甲乙丙丁子', { start: 1, end: 3 }],
    ['nowhere', before, { start: 1, end: 3 }],
    ['inside it', '甲乙子丙丁', null],
    ['over its end', '甲乙子', null],
    ['that removes it', '甲丁', null],
  ])('%s', (_, after, moved) => {
    expect(shiftSpan({ start: 1, end: 3 }, before, after)).toEqual(moved);
  });

  it('finds the smallest replaced range', () => {
    expect(editBetween('走访走访', '走访客户走访')).toEqual({ start: 2, end: 2 });
    expect(editBetween('走走', '走')).toEqual({ start: 1, end: 2 });
  });
});
