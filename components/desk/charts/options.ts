/** How each chart is drawn: thin axes, figures on the bars, nothing that is not data. */
import type { AreaMeasure, Bin, DefectCount, MonthMeasure } from '../../../lib/review/charts.ts';
import type { Band } from '../../../lib/review/score.ts';
import type { Colours } from './Chart.tsx';
import type { ChartOption } from './echarts.ts';

const MARGIN = { left: 8, right: 28, top: 24, bottom: 4, containLabel: true } as const;

function axes({ quiet, line }: Colours) {
  const axisLabel = { color: quiet, fontSize: 12 };
  return {
    category: {
      axisLabel,
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
    },
    value: { axisLabel, splitLine: { lineStyle: { color: line } }, minInterval: 1 },
  } as const;
}

function label({ ink }: Colours, position: 'top' | 'right') {
  return { show: true, position, color: ink, fontSize: 12 } as const;
}

/** Text is never coloured by a tooltip's own idea of dark and light. */
function tooltip({ ink, line }: Colours) {
  return {
    trigger: 'axis' as const,
    axisPointer: { type: 'shadow' as const },
    backgroundColor: 'var(--paper)',
    borderColor: line,
    textStyle: { color: ink, fontSize: 12 },
  };
}

/** The two greens of the text are too near to each other in areas. */
export function bandColour(band: Band, { hint, accent, warn, error }: Colours): string {
  return { excellent: accent, good: hint, fair: warn, poor: error }[band];
}

export function distributionOption(bins: readonly Bin[]) {
  return (colours: Colours): ChartOption => {
    const { category, value } = axes(colours);
    return {
      grid: MARGIN,
      tooltip: tooltip(colours),
      xAxis: {
        type: 'category',
        data: bins.map(binName),
        ...category,
        axisLabel: { ...category.axisLabel, interval: 0, fontSize: 11 },
      },
      yAxis: { type: 'value', ...value },
      series: [
        {
          type: 'bar',
          barCategoryGap: '12%',
          label: { ...label(colours, 'top'), formatter: ({ value: count }) => blankZero(count) },
          data: bins.map(({ count, band }) => ({
            value: count,
            itemStyle: { color: bandColour(band, colours) },
          })),
        },
      ],
    };
  };
}

/** 75–79; the last one holds 100 too. */
export function binName({ from, to }: Bin): string {
  return `${from}–${to === 100 ? 100 : to - 1}`;
}

function blankZero(count: unknown): string {
  return count === 0 ? '' : String(count);
}

export function defectsOption(defects: readonly DefectCount[]) {
  return (colours: Colours): ChartOption =>
    lyingBars(
      colours,
      defects.map(({ title, summaries }) => ({ name: title, value: summaries })),
    );
}

export function areasOption(areas: readonly AreaMeasure[], nowhere: string) {
  return (colours: Colours): ChartOption =>
    lyingBars(
      colours,
      areas.map(({ area, meanScore }) => ({
        name: area ?? nowhere,
        value: meanScore === null ? 0 : Math.round(meanScore * 10) / 10,
      })),
    );
}

const NAME_WIDTH = 200;

/** Names lie beside their bars, the first one on top. */
function lyingBars(
  colours: Colours,
  bars: readonly { readonly name: string; readonly value: number }[],
): ChartOption {
  const { category, value } = axes(colours);
  return {
    grid: { ...MARGIN, top: 4 },
    tooltip: tooltip(colours),
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      ...category,
      axisLabel: { ...category.axisLabel, width: NAME_WIDTH, overflow: 'truncate' },
    },
    xAxis: { type: 'value', ...value },
    series: [
      {
        type: 'bar',
        barMaxWidth: 18,
        itemStyle: { color: colours.accent },
        label: label(colours, 'right'),
        data: bars.map((bar) => bar.value),
      },
    ],
  };
}

/** Room for each bar that lies, in pixels. */
export function lyingHeight(bars: number): number {
  return Math.max(120, 40 + bars * 26);
}

export function monthsOption(months: readonly MonthMeasure[], name: (period: string) => string) {
  return (colours: Colours): ChartOption =>
    course(
      colours,
      months.map(({ period, meanScore }) => ({ name: name(period), value: meanScore })),
    );
}

/** Scores over months, from 0 to 100, with gaps where nothing is known. */
export function course(
  colours: Colours,
  points: readonly { readonly name: string; readonly value: number | null }[],
): ChartOption {
  const { category, value } = axes(colours);
  return {
    grid: MARGIN,
    tooltip: tooltip(colours),
    xAxis: { type: 'category', data: points.map(({ name }) => name), ...category },
    yAxis: { type: 'value', min: 0, max: 100, ...value },
    series: [
      {
        type: 'line',
        symbolSize: 8,
        lineStyle: { color: colours.accent, width: 2 },
        itemStyle: { color: colours.accent },
        label: label(colours, 'top'),
        data: points.map((point) =>
          point.value === null ? null : Math.round(point.value * 10) / 10,
        ),
      },
    ],
  };
}
