/** `npm run test:editors`: every cell three times over, and the result into the README. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type CellResult, withEditorTable } from './editor-table.ts';

const ROUNDS = 3;
const REPORT = '.output/editors.json';

interface Report {
  readonly testResults: readonly { readonly assertionResults: readonly CellResult[] }[];
}

mkdirSync('.output', { recursive: true });
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    'test/e2e/page/matrix.test.ts',
    '--config=test/vitest.config.ts',
    '--project=e2e',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ],
  { stdio: 'inherit', env: { ...process.env, EDITOR_ROUNDS: String(ROUNDS) } },
);
const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
writeFileSync('README.md', withEditorTable(readFileSync('README.md', 'utf8'), results));
process.exitCode = status ?? 1;
