import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { segmentsOf } from '../../../lib/desk/segments.ts';

it('cuts where marks begin and end; what lies on a piece is told in the order given', () => {
  const marks = [
    { id: 'a', start: 0, end: 4 },
    { id: 'b', start: 2, end: 6 },
    { id: 'c', start: 3, end: 3 },
  ];
  expect(segmentsOf('一二三四五六七', marks)).toEqual([
    { text: '一二', start: 0, ids: ['a'] },
    { text: '三', start: 2, ids: ['a', 'b'] },
    { text: '四', start: 3, ids: ['a', 'b'] },
    { text: '五六', start: 4, ids: ['b'] },
    { text: '七', start: 6, ids: [] },
  ]);
});

it('joined the pieces are the text, whatever the marks', () => {
  const mark = fc.record({
    id: fc.string(),
    start: fc.integer({ min: -5, max: 40 }),
    end: fc.integer({ min: -5, max: 40 }),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
      expect(
        segmentsOf(text, marks)
          .map((one) => one.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
