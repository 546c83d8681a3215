import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worthKeeping } from '../../../lib/db/thinning.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 3, 12, 30);
const PLENTY = Number.MAX_SAFE_INTEGER;

const ages = (...times: readonly number[]) =>
  times.map((age) => ({ at: NOW - age, size: 1 })).toSorted((a, b) => a.at - b.at);

describe('worthKeeping', () => {
  it('keeps every one of the last hour', () => {
    const all = ages(0, 5_000, 10_000, 59 * MINUTE, 60 * MINUTE);
    expect(worthKeeping(all, NOW, PLENTY)).toEqual(all);
  });

  it('keeps the last of each hour of the last day', () => {
    const all = ages(0, 2 * HOUR, 2 * HOUR + MINUTE, 2 * HOUR + 2 * MINUTE, 5 * HOUR);
    expect(worthKeeping(all, NOW, PLENTY)).toEqual(ages(0, 2 * HOUR, 5 * HOUR));
  });

  it('keeps the last of each day for three months', () => {
    const all = ages(0, 3 * DAY, 3 * DAY + HOUR, 60 * DAY, 100 * DAY);
    expect(worthKeeping(all, NOW, PLENTY)).toEqual(ages(0, 3 * DAY, 60 * DAY));
  });

  it('keeps the newest however old', () => {
    const all = ages(100 * DAY, 200 * DAY);
    expect(worthKeeping(all, NOW, PLENTY)).toEqual(ages(100 * DAY));
  });

  it('keeps the newest however large', () => {
    const all = ages(0, 1, 2, 3).map((one) => ({ ...one, size: 10 }));
    expect(worthKeeping(all, NOW, 5)).toEqual(all.slice(-1));
  });

  it('thinning again later loses nothing that thinning once would have kept', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 120 * 24 * 60 }), { maxLength: 80 }),
        (list) => {
          const all = ages(...new Set(list.map((minutes) => minutes * MINUTE)));
          const later = NOW + 7 * HOUR;
          const twice = worthKeeping(worthKeeping(all, NOW, PLENTY), later, PLENTY);
          expect(twice).toEqual(worthKeeping(all, later, PLENTY));
        },
      ),
    );
  });
});
