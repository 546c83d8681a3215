import { describe, expect, test } from 'vitest';
import { changesNothing, outcomeOf, type Writing } from '../../../lib/page/outcome.ts';
import type { PartReading, Reading } from '../../../lib/page/read.ts';

/** A reading of text boxes with these contents, each under a label of one letter. */
function readingOf(...contents: readonly string[]): Reading {
  let text = '';
  const parts = contents.map((content): PartReading => {
    text += 'L\n';
    const start = text.length;
    text += content;
    const end = text.length;
    text += '\n';
    // No DOM is asked for an outcome.
    return { part: { label: 'L' } as PartReading['part'], map: null, start, end };
  });
  return { text, parts };
}

function writingOf(
  before: readonly string[],
  after: readonly string[] | null,
  within: Writing['within'],
  text: string,
): Writing {
  const reading = readingOf(...before);
  const [part] = reading.parts;
  if (part === undefined) throw new Error('no part');
  return {
    field: {
      read: () => (after === null ? null : readingOf(...after)),
      isComposing: () => false,
    },
    reading,
    index: 0,
    part,
    within,
    text,
  };
}

const SPAN = { start: 2, end: 4 };

describe('what came of a writing', () => {
  test.each<[string, readonly string[] | null, Writing['within'], string, string]>([
    ['nothing yet', ['走访客户'], SPAN, '商户', 'same'],
    ['the span', ['走访商户'], SPAN, '商户', 'wanted'],
    ['the span deleted', ['走访'], SPAN, '', 'wanted'],
    ['something else', ['走访商'], SPAN, '商户', 'other'],
    ['twice', ['走访商户商户'], SPAN, '商户', 'other'],
    ['the field gone', null, SPAN, '商户', 'other'],
    ['at the caret', ['走访新客户'], null, '新', 'wanted'],
    ['at the caret, at the end', ['走访客户新'], null, '新', 'wanted'],
    ['at the caret, the same character before it', ['走访访客户'], null, '访', 'wanted'],
    ['at the caret, twice', ['新走访客户新'], null, '新', 'other'],
    ['at the caret, in place of something', ['走新客户'], null, '新', 'other'],
  ])('%s', (_, after, within, text, outcome) => {
    expect(outcomeOf(writingOf(['走访客户'], after, within, text))).toBe(outcome);
  });

  test('another field that changed spoils it', () => {
    const writing = writingOf(['走访客户', '甲'], ['走访商户', '乙'], SPAN, '商户');
    expect(outcomeOf(writing)).toBe('other');
  });

  test('a text that stands there already changes nothing', () => {
    expect(changesNothing(writingOf(['走访客户'], null, SPAN, '客户'))).toBe(true);
    expect(changesNothing(writingOf(['走访客户'], null, SPAN, '商户'))).toBe(false);
    expect(changesNothing(writingOf(['走访客户'], null, null, ''))).toBe(true);
  });
});
