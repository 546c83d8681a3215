import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  byArea,
  byMonth,
  defectsByRule,
  scoreDistribution,
  type Measured,
} from '../../../lib/review/charts.ts';
import { mean } from '../../../lib/review/reviewers.ts';
import { monthWords } from '../../shared/month-words.ts';
import { Unreadable } from '../../shared/Unreadable.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { AuthorChart } from './AuthorChart.tsx';
import { Chart } from './Chart.tsx';
import './charts.css';
import {
  areasOption,
  binName,
  defectsOption,
  distributionOption,
  lyingHeight,
  monthsOption,
} from './options.ts';
import { useMeasured } from './use-measured.ts';

/** The month, and the months before it, to be looked at. */
export function ChartsView({ period }: { readonly period: string }) {
  const { t } = useTranslation('outcome');
  const measured = useMeasured(period);
  if (measured === undefined) return <Notice pending title={t('loading')} />;
  if (!measured.ok) return <Unreadable failure={measured.failure} />;
  if (measured.value.every((one) => one.period !== period || one.score === null))
    return <Notice title={t('charts.none')} text={t('charts.noneText')} />;
  return <Charts period={period} all={measured.value} />;
}

/** More bars than this are no picture any more; the table has them all. */
const BARS_MAX = 15;

function Charts({ period, all }: { readonly period: string; readonly all: readonly Measured[] }) {
  const { t, i18n } = useTranslation('outcome');
  const month = useMemo(() => all.filter((one) => one.period === period), [all, period]);
  const bins = useMemo(() => scoreDistribution(month), [month]);
  const defects = useMemo(() => defectsByRule(month), [month]);
  const areas = useMemo(() => byArea(month), [month]);
  const months = useMemo(() => byMonth(all), [all]);
  const nowhere = t('charts.nowhere');
  const drawn = useMemo(
    () => ({
      bins: distributionOption(bins),
      defects: defectsOption(defects.slice(0, BARS_MAX)),
      areas: areasOption(areas.slice(0, BARS_MAX), nowhere),
      months: monthsOption(months, (one) => monthWords(one, i18n.language)),
    }),
    [bins, defects, areas, months, nowhere, i18n.language],
  );
  const scores = month.flatMap(({ score }) => (score === null ? [] : [score]));
  const reviewed = month.filter(({ isReviewed }) => isReviewed).length;
  const [first] = defects;
  return (
    // It scrolls, so the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="charts" aria-label={t('nav.charts')} tabIndex={0}>
      <p className="quiet">{t('charts.basis', { reviewed, count: month.length })}</p>
      <div className="charts-grid">
        <Chart
          title={t('charts.distribution')}
          says={t('charts.distributionSays', {
            count: scores.length,
            mean: shown(mean(scores)),
            lowest: shown(Math.min(...scores)),
            highest: shown(Math.max(...scores)),
          })}
          option={drawn.bins}
          table={{
            columns: [t('charts.score'), t('charts.summaries')],
            rows: bins.map((bin) => [binName(bin), bin.count]),
          }}
        />
        <Chart
          title={t('charts.months')}
          says={t('charts.monthsSays', { count: months.length })}
          option={drawn.months}
          table={{
            columns: [
              t('charts.month'),
              t('charts.summaries'),
              t('charts.mean'),
              t('charts.lowest'),
              t('charts.highest'),
            ],
            rows: months.map((one) => [
              monthWords(one.period, i18n.language),
              one.summaries,
              shown(one.meanScore),
              shown(one.lowest),
              shown(one.highest),
            ]),
          }}
        />
        <Chart
          title={t('charts.rules')}
          says={
            first === undefined
              ? t('charts.rulesNone')
              : t('charts.rulesSays', {
                  title: first.title,
                  count: first.summaries,
                  of: month.length,
                })
          }
          option={drawn.defects}
          height={lyingHeight(Math.min(BARS_MAX, defects.length))}
          table={{
            columns: [t('charts.rule'), t('charts.summaries')],
            rows: defects.map(({ title, summaries }) => [title, summaries]),
          }}
        />
        <Chart
          title={t('charts.areas')}
          says={t('charts.areasSays', { count: areas.length })}
          option={drawn.areas}
          height={lyingHeight(Math.min(BARS_MAX, areas.length))}
          table={{
            columns: [
              t('charts.area'),
              t('charts.summaries'),
              t('charts.mean'),
              t('charts.meanDefects'),
            ],
            rows: areas.map((one) => [
              one.area ?? nowhere,
              one.summaries,
              shown(one.meanScore),
              shown(one.meanDefects),
            ]),
          }}
        />
        <AuthorChart all={all} />
      </div>
    </section>
  );
}

function shown(value: number | null): string {
  return value === null ? '—' : String(Math.round(value * 10) / 10);
}
