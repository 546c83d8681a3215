import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulePages, ruleTable } from '../docs/rule-table.ts';

test('README holds the table of the rules as they are (npm run docs writes it)', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(ruleTable());
});

test('the rule pages are those of the rules as they are (npm run docs writes them)', () => {
  expect(readFileSync('lib/rules/README.md', 'utf8')).toBe(rulePages());
});
