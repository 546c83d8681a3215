import { memo, type ReactNode } from 'react';
import type { Block, Page, PageTable } from '../../../lib/review/outcome/page.ts';
import './print.css';

interface Props {
  readonly page: Page;
  /** What stands beside each block on the screen and is not printed. */
  readonly beside?: readonly ReactNode[];
}

/** A page of the outcome as it will be printed: black on white on paper, in the screen's colours here. */
export const PrintPage = memo(function PrintPage({ page, beside }: Props) {
  return (
    <article className="print-page">
      <h2>{page.title}</h2>
      {page.blocks.map((block, at) => (
        // The order of the blocks is what tells them apart: two persons may bear one name.
        // oxlint-disable-next-line react/no-array-index-key
        <PrintBlock key={at} block={block} beside={beside?.[at]} />
      ))}
    </article>
  );
});

function PrintBlock({ block, beside }: { readonly block: Block; readonly beside: ReactNode }) {
  const { heading, lines, table, after, ownSheet } = block;
  return (
    <section className={ownSheet ? 'print-block own-sheet' : 'print-block'}>
      {heading !== null && (
        <header>
          <h3>{heading}</h3>
          {beside !== undefined && <div className="no-print">{beside}</div>}
        </header>
      )}
      <Lines lines={lines} />
      {table !== null && <PrintTable table={table} />}
      <Lines lines={after} />
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line, at) => (
    // Lines are never moved.
    // oxlint-disable-next-line react/no-array-index-key
    <p key={at}>{line}</p>
  ));
}

function PrintTable({ table: { columns, rows } }: { readonly table: PageTable }) {
  return (
    <table>
      <colgroup>
        {columns.map(({ title, width }) => (
          <col key={title} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((values, row) => (
          // Rows are never moved, and some begin alike.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={row}>
            {values.map((value, at) => (
              // A cell is known by its column.
              // oxlint-disable-next-line react/no-array-index-key
              <td key={at} className={typeof value === 'number' ? 'number' : undefined}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
