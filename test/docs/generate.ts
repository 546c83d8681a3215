/** `npm run docs`: writes the generated parts of the documentation. */
import { readFileSync, writeFileSync } from 'node:fs';
import { rulePages, withRuleTable } from './rule-table.ts';

writeFileSync('lib/rules/README.md', rulePages());
writeFileSync('README.md', withRuleTable(readFileSync('README.md', 'utf8')));
