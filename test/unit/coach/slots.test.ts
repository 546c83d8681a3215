import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applySuggestion } from '../../../lib/coach/apply.ts';
import { fillSlots, openSlots, slot } from '../../../lib/coach/slots.ts';
import type { Suggestion } from '../../../lib/coach/suggestion.ts';

const REWRITE = `原因是${slot('怎么来的')}，影响${slot('几户')}。`;

describe('slots', () => {
  test('are found with their questions', () => {
    expect(openSlots(REWRITE).map(({ question }) => question)).toEqual(['怎么来的', '几户']);
    expect(openSlots('共走访【待补充】户，【概况】')).toEqual([{ start: 3, end: 8, question: '' }]);
  });

  test('take answers in order, without a second full stop or a line end', () => {
    expect(fillSlots(REWRITE, ['修路\n停电。', ' 12户。'])).toEqual({
      kind: 'filled',
      text: '原因是修路，停电，影响12户。',
    });
  });

  test('stay open for a blank answer', () => {
    expect(fillSlots(REWRITE, ['修路', ' '])).toMatchObject({
      kind: 'open',
      text: '原因是修路，影响【待补充：几户】。',
      slots: [{ question: '几户' }],
    });
  });

  test('an answer that is a slot itself leaves the text open', () => {
    expect(fillSlots(REWRITE, [slot('再问'), '12户']).kind).toBe('open');
  });

  test('whatever is answered, what stands around the slots stays', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (answers) => {
        const { text } = fillSlots(REWRITE, answers);
        expect(text.startsWith('原因是')).toBe(true);
        expect(text.endsWith('。')).toBe(true);
      }),
    );
  });
});

describe('writing a suggestion', () => {
  const text = '价签缺失较多。客流少。';
  const suggestion: Suggestion = {
    ruleId: 'problem/cause',
    findingId: null,
    span: { start: 0, end: 7 },
    quote: '价签缺失较多。',
    action: 'replace',
    rewrite: '价签缺失较多，原因是修路。',
    why: '',
    needs: [],
    source: 'rule',
  };

  test('changes the span and nothing else', () => {
    expect(applySuggestion(text, suggestion)).toEqual({
      kind: 'written',
      text: '价签缺失较多，原因是修路。客流少。',
    });
  });

  test('an insertion stands behind the span, the quote stays', () => {
    const insert: Suggestion = { ...suggestion, action: 'insert', rewrite: '已换12户。' };
    expect(applySuggestion(text, insert)).toEqual({
      kind: 'written',
      text: '价签缺失较多。已换12户。客流少。',
    });
  });

  test('is refused with an open slot, on a text that has changed, and where it only asks', () => {
    const open = { ...suggestion, rewrite: `原因是${slot('怎么来的')}。` };
    expect(applySuggestion(text, open)).toMatchObject({ kind: 'open' });
    expect(applySuggestion(`（改）${text}`, suggestion)).toEqual({ kind: 'moved' });
    expect(applySuggestion(text, { ...suggestion, action: 'ask' })).toEqual({ kind: 'nothing' });
  });
});
