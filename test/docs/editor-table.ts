/** What authors can do in which editor, as measured, for the README. */

/** One cell of one round, as Vitest's JSON reporter tells it. */
export interface CellResult {
  /** Round, place. */
  readonly ancestorTitles: readonly string[];
  /** The column. */
  readonly title: string;
  readonly status: string;
}

/** One row a place, one column a thing to do; a cell tells in how many rounds it worked. */
export function editorTable(results: readonly CellResult[]): string {
  const places = unique(results.map(placeOf));
  const columns = unique(results.map(({ title }) => title));
  const rows = places.map((place) => {
    const cells = columns.map((column) =>
      cell(results.filter((one) => placeOf(one) === place && one.title === column)),
    );
    return `| ${[place, ...cells].join(' | ')} |`;
  });
  return [
    `| 编辑器 | ${columns.join(' | ')} |`,
    `| --- |${' --- |'.repeat(columns.length)}`,
    ...rows,
  ].join('\n');
}

/** A document with what stands between its editor-table marks replaced; the marks stay. */
export function withEditorTable(document: string, results: readonly CellResult[]): string {
  return document.replace(
    /(<!-- editors -->\n)[\s\S]*?\n?(<!-- \/editors -->)/,
    (_, open: string, close: string) => `${open}${editorTable(results)}\n${close}`,
  );
}

function cell(rounds: readonly CellResult[]): string {
  const passed = rounds.filter(({ status }) => status === 'passed').length;
  return `${passed === rounds.length ? '✓' : '✗'} ${passed}/${rounds.length}`;
}

function placeOf({ ancestorTitles }: CellResult): string {
  return ancestorTitles.at(-1) ?? '';
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
