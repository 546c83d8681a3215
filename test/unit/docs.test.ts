import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withEditorTable } from '../docs/editor-table.ts';
import { rulePages, ruleTable } from '../docs/rule-table.ts';

test('README holds the table of the rules as they are (npm run docs writes it)', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(ruleTable());
});

test('the rule pages are those of the rules as they are (npm run docs writes them)', () => {
  expect(readFileSync('lib/rules/README.md', 'utf8')).toBe(rulePages());
});

test('the table of editors counts the rounds of each cell', () => {
  const cell = (round: string, place: string, title: string, status: string) => ({
    ancestorTitles: [round, place],
    title,
    status,
  });
  const results = [
    cell('1', 'Slate', '读取', 'passed'),
    cell('1', 'Slate', '改写', 'passed'),
    cell('2', 'Slate', '读取', 'passed'),
    cell('2', 'Slate', '改写', 'failed'),
  ];
  expect(withEditorTable('a\n<!-- editors -->\nold\n<!-- /editors -->\nb', results)).toBe(
    [
      'a',
      '<!-- editors -->',
      '| 编辑器 | 读取 | 改写 |',
      '| --- | --- | --- |',
      '| Slate | ✓ 2/2 | ✗ 1/2 |',
      '<!-- /editors -->',
      'b',
    ].join('\n'),
  );
});
