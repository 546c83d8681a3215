import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const OXLINT = resolve('node_modules/.bin/oxlint');
let house = '';

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'lint-'));
  cpSync('.oxlintrc.json', join(house, '.oxlintrc.json'));
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** Plants files in an empty house with our lint configuration; the rules that complain. */
function complaints(files: Readonly<Record<string, string>>): string[] {
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), source);
  }
  const { stdout } = spawnSync(
    OXLINT,
    ['--format', 'json', '--deny-warnings', ...Object.keys(files)],
    {
      cwd: house,
      encoding: 'utf8',
    },
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
  return diagnostics.map(({ code }) => code);
}

const importing = (from: string): string => `import { a } from '${from}';\nexport const b = a;\n`;

describe('a forbidden import fails the lint', () => {
  test.each([
    ['lib/text/planted.ts', '../db/drafts.ts'],
    ['lib/text/planted.ts', '../rules/rule.ts'],
    ['lib/text/planted.ts', 'zod'],
    ['lib/packs/planted.ts', '../rules/rule.ts'],
    ['lib/rules/planted.ts', '../db/drafts.ts'],
    ['lib/rules/planted.ts', '../messages.ts'],
    ['lib/rules/form/planted.ts', '../../page/find.ts'],
    ['lib/rules/form/planted.ts', '../problem/suggestion.ts'],
    ['lib/rules/form/planted.ts', 'react'],
    ['lib/review/planted.ts', '../db/drafts.ts'],
    ['lib/review/outcome/planted.ts', '../../db/reviews.ts'],
    ['lib/bundle/planted.ts', '../db/reviews.ts'],
    ['lib/bundle/planted.ts', 'wxt/browser'],
    ['lib/files/outcome/planted.ts', '../../db/reviews.ts'],
    ['lib/files/planted.ts', 'docx'],
    ['components/panel/planted.tsx', 'echarts/core'],
    ['lib/evidence/planted.ts', '../db/indicators.ts'],
    ['lib/evidence/planted.ts', '../files/read.ts'],
    ['lib/copying/planted.ts', '../packs/pack.ts'],
    ['lib/copying/planted.ts', '../evidence/indicators.ts'],
    ['lib/files/planted.ts', '../db/indicators.ts'],
    ['lib/files/planted.ts', 'wxt/browser'],
    ['lib/files/planted.ts', 'pdfjs-dist/legacy/build/pdf.mjs'],
    ['lib/files/documents/planted.ts', '../../messages.ts'],
    ['lib/files/documents/planted.ts', 'node:fs'],
    ['lib/page/planted.ts', '../db/drafts.ts'],
    ['lib/page/planted.ts', '../rules/check.ts'],
    ['lib/page/planted.ts', 'wxt/browser'],
    ['lib/db/planted.ts', '../page/find.ts'],
    ['lib/db/planted.ts', 'wxt/browser'],
    ['lib/library/planted.ts', '../rules/rule.ts'],
    ['lib/library/planted.ts', 'wxt/browser'],
    ['lib/desk/planted.ts', '../page/find.ts'],
    ['lib/desk/planted.ts', '../db/database.ts'],
    ['lib/desk/checking/planted.ts', '../../db/database.ts'],
    ['lib/desk/checking/planted.ts', '../../coach/client/client.ts'],
    ['lib/desk/portal/planted.ts', '../../page/find.ts'],
    ['lib/desk/planted.ts', 'react'],
    ['lib/background/planted.ts', '../page/find.ts'],
    ['lib/background/planted.ts', 'openai'],
    ['lib/background/planted.ts', '../llm/send.ts'],
    ['lib/llm/planted.ts', '../page/find.ts'],
    ['lib/llm/planted.ts', 'openai'],
    ['lib/llm/jobs/planted.ts', '../../db/drafts.ts'],
    ['lib/llm/jobs/planted.ts', 'wxt/browser'],
    ['lib/coach/planted.ts', '../db/drafts.ts'],
    ['lib/coach/outline/planted.ts', 'openai'],
    ['lib/coach/rules/planted.ts', '../../review/judge.ts'],
    ['lib/text/planted.ts', '../coach/slots.ts'],
    ['lib/rules/planted.ts', '../coach/slots.ts'],
    ['lib/cli/planted.ts', '../db/drafts.ts'],
    ['lib/background/planted.ts', '../llm/send.ts'],
    ['lib/llm/planted.ts', '../page/find.ts'],
    ['lib/llm/planted.ts', 'openai'],
    ['lib/llm/jobs/planted.ts', '../../db/drafts.ts'],
    ['lib/llm/jobs/planted.ts', 'wxt/browser'],
    ['lib/coach/planted.ts', '../db/drafts.ts'],
    ['lib/coach/planted.ts', './client/client.ts'],
    ['lib/coach/guard/planted.ts', '../client/client.ts'],
    ['lib/coach/guard/planted.ts', '../../db/drafts.ts'],
    ['lib/coach/planted.ts', 'openai'],
    ['lib/coach/planted.ts', 'wxt/browser'],
    ['lib/coach/prompts/planted.ts', '../../page/find.ts'],
    ['lib/coach/client/planted.ts', '../../db/drafts.ts'],
    ['lib/coach/client/planted.ts', 'wxt/browser'],
    ['lib/rules/planted.ts', '../coach/client/client.ts'],
    ['lib/background/planted.ts', '../coach/client/client.ts'],
    ['components/panel/planted.tsx', '../../lib/db/database.ts'],
    ['components/panel/planted.tsx', '../../lib/page/find.ts'],
    ['components/panel/planted.tsx', '../desk/Desk.tsx'],
    ['components/desk/planted.tsx', '../panel/Panel.tsx'],
    ['components/desk/paper/planted.tsx', '../../panel/Panel.tsx'],
    ['components/shared/planted.tsx', '../panel/Panel.tsx'],
    ['components/panel/planted.tsx', 'dexie'],
    ['components/panel/planted.tsx', 'wxt/browser'],
    ['entrypoints/portal.ts', '../lib/db/drafts.ts'],
    ['entrypoints/portal.ts', '../lib/zod.ts'],
    ['entrypoints/background.ts', '../components/panel/Panel.tsx'],
    ['entrypoints/sidepanel/main.tsx', '../../test/portal/server.ts'],
  ])('%s may not import %s', (path, from) => {
    expect(complaints({ [path]: importing(from) })).toEqual(['eslint(no-restricted-imports)']);
  });

  test('a cycle', () => {
    const found = complaints({
      'lib/text/one.ts':
        "import { two } from './two.ts';\nexport const one = (): unknown => two;\n",
      'lib/text/two.ts':
        "import { one } from './one.ts';\nexport const two = (): unknown => one;\n",
    });
    expect(new Set(found)).toEqual(new Set(['import(no-cycle)']));
  });
});

describe('an allowed import passes', () => {
  test.each([
    ['lib/text/planted.ts', './span.ts'],
    ['lib/rules/planted.ts', '../text/span.ts'],
    ['lib/rules/form/planted.ts', '../rule.ts'],
    ['lib/rules/form/planted.ts', '../../packs/pack.ts'],
    ['lib/review/planted.ts', '../rules/check.ts'],
    ['lib/review/outcome/planted.ts', '../confirm.ts'],
    ['lib/bundle/planted.ts', '../review/review.ts'],
    ['lib/files/outcome/planted.ts', 'docx'],
    ['components/desk/charts/planted.tsx', 'echarts/core'],
    ['lib/rules/form/planted.ts', '../../evidence/indicators.ts'],
    ['lib/copying/planted.ts', '../text/paragraph.ts'],
    ['lib/rules/copying/planted.ts', '../../copying/search.ts'],
    ['lib/files/planted.ts', '../evidence/indicators.ts'],
    ['lib/files/planted.ts', 'fflate'],
    ['lib/files/documents/planted.ts', '../archive.ts'],
    ['lib/files/documents/planted.ts', '../../text/mark.ts'],
    ['lib/coach/planted.ts', '../rules/rule.ts'],
    ['lib/coach/rules/planted.ts', '../outline/outline.ts'],
    ['lib/coach/outline/planted.ts', '../../evidence/fact.ts'],
    ['lib/page/planted.ts', '../messages.ts'],
    ['lib/coach/planted.ts', '../rules/report.ts'],
    ['lib/coach/guard/planted.ts', '../suggestion.ts'],
    ['lib/coach/guard/planted.ts', '../../text/span.ts'],
    ['lib/coach/client/planted.ts', 'openai'],
    ['lib/coach/client/planted.ts', '../prompts/prompt.ts'],
    ['components/panel/planted.tsx', '../../lib/coach/client/client.ts'],
    ['lib/background/planted.ts', '../db/drafts.ts'],
    ['components/panel/planted.tsx', '../../lib/db/drafts.ts'],
    ['entrypoints/portal.ts', '../lib/page/start.ts'],
  ])('%s may import %s', (path, from) => {
    expect(complaints({ [path]: importing(from) })).toEqual([]);
  });
});
