import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDark } from '../../shared/use-preferences.ts';
import { init, type ChartOption } from './echarts.ts';

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

interface Props {
  readonly title: string;
  /** What is to be seen in it, in a sentence. */
  readonly says: string;
  readonly option: (colours: Colours) => ChartOption;
  /** The same figures to be read. */
  readonly table: ChartTable;
  /** Pixels. */
  readonly height?: number;
  readonly children?: ReactNode;
}

export interface Colours {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  readonly hint: string;
  readonly warn: string;
  readonly error: string;
}

/** A drawing with a table behind it, which says the same without being seen. */
export function Chart({ title, says, option, table, height = 260, children }: Props) {
  const { t } = useTranslation('outcome');
  const isDark = useDark();
  return (
    <figure className="chart">
      <figcaption>
        <h3>{title}</h3>
        <p className="quiet">{says}</p>
        {children}
      </figcaption>
      <Drawing key={isDark ? 'dark' : 'light'} option={option} height={height} />
      <details>
        <summary>{t('charts.table')}</summary>
        <table>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([first, ...rest], at) => (
              // Two rows may be of one name.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={at}>
                <th scope="row">{first}</th>
                {rest.map((value, column) => (
                  // A cell is known by its column.
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={column}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** Seen only: the sentence above and the table below say the same. */
function Drawing({ option, height }: Required<Pick<Props, 'option' | 'height'>>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const chart = init(element, null, { renderer: 'svg' });
    chart.setOption({ animation: false, ...option(coloursOf(element)) });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={box} className="chart-drawing" aria-hidden="true" style={{ height }} />;
}

/** The colours of the screen as they are now, light or dark. */
function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour('ink'),
    quiet: colour('quiet'),
    line: colour('line'),
    accent: colour('accent'),
    hint: colour('hint'),
    warn: colour('warn'),
    error: colour('error'),
  };
}
