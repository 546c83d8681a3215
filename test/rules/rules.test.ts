import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../lib/rules/index.ts';
import { flagged, unmark } from './example.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.bad.map((example) => [example]))(
    'flags exactly the marked ranges of %j',
    (example) => {
      const { text, given, spans } = unmark(example);
      expect(spans).not.toHaveLength(0);
      const quote = ({ start, end }: { start: number; end: number }) => [
        start,
        text.slice(start, end),
      ];
      expect(flagged(rule, text, given).map(quote)).toEqual(spans.map(quote));
    },
  );

  test.each(rule.good.map((example) => [example]))('is silent on %j', (example) => {
    const { text, given } = unmark(example);
    expect(flagged(rule, text, given)).toEqual([]);
  });

  test('says why and asks one thing, in Chinese', () => {
    expect(rule.why).toMatch(/\p{Script=Han}{4}/u);
    expect(rule.ask).toMatch(/？/);
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.good.length).toBeGreaterThan(0);
  });
});

test('every file in a group folder is one listed rule under its own name', () => {
  const files = globSync('lib/rules/*/*.ts').map((file) =>
    file.replaceAll('\\', '/').replace(/^lib\/rules\/|\.ts$/g, ''),
  );
  expect(rules.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});
