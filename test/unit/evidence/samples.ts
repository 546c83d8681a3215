import { figuresOf, type Figures, type Indicator } from '../../../lib/evidence/indicators.ts';

/** One figure a line: period scope metric value unit. */
export function indicators(lines: string): Indicator[] {
  return lines
    .trim()
    .split('\n')
    .map((line, index) => {
      const [period = '', scope = '', metric = '', value = '', unit = ''] = line
        .trim()
        .split(/\s+/);
      return { period, scope, metric, value, unit, source: { file: '指标.csv', row: index + 2 } };
    });
}

export function figures(lines: string): Figures<Indicator> {
  return figuresOf(indicators(lines));
}
