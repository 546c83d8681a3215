import { Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { figuresOf, nameKey } from '../../../lib/evidence/indicators.ts';
import { assess, marketKey } from '../../../lib/review/assessment.ts';
import { mean } from '../../../lib/review/reviewers.ts';
import { Unreadable } from '../../shared/Unreadable.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useAssessment, useOutcome } from '../outcome/use-outcome.ts';
import type { MonthRead } from '../use-month.ts';
import { MarketPart } from './MarketPart.tsx';
import { PerformancePart } from './PerformancePart.tsx';
import { TargetTable } from './TargetTable.tsx';
import './targets.css';
import { TwoPartsPaper } from './TwoPartsPaper.tsx';
import { useArea, useScopes } from './use-targets.ts';

interface Props {
  readonly period: string;
  readonly month: MonthRead;
  readonly reviewer: string;
}

/** By area: the targets both sides agreed on, and the month's assessment in its two parts. */
export function TargetsView({ period, month, reviewer }: Props) {
  const { t } = useTranslation('outcome');
  const scopes = useScopes(period);
  const [picked, setPicked] = useState<string | null>(null);
  const areas = useMemo(() => areasOf(month, scopes ?? []), [month, scopes]);
  const area = picked ?? areas[0];
  const [shown, setShown] = useState<'area' | 'paper'>('area');
  if (scopes === undefined) return <Notice pending title={t('loading')} />;
  if (area === undefined) return <Notice title={t('targets.none')} text={t('targets.noneText')} />;
  return (
    // It scrolls, so the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="targets" aria-label={t('nav.targets')} tabIndex={0}>
      <div className="targets-bar no-print">
        <Segmented<'area' | 'paper'>
          aria-label={t('nav.targets')}
          value={shown}
          onChange={setShown}
          options={(['area', 'paper'] as const).map((value) => ({
            value,
            label: t(`targets.shown.${value}`),
          }))}
        />
        {shown === 'area' && (
          <label className="targets-area">
            {t('targets.area')}
            <Select
              aria-label={t('targets.area')}
              showSearch={{ optionFilterProp: 'label' }}
              value={area}
              onChange={setPicked}
              options={areas.map((value) => ({ value, label: value }))}
            />
          </label>
        )}
      </div>
      {shown === 'area' ? (
        <Area key={area} period={period} month={month} reviewer={reviewer} area={area} />
      ) : (
        <TwoPartsPaper period={period} month={month} areas={areas} />
      )}
    </section>
  );
}

function Area({ period, month, reviewer, area }: Props & { readonly area: string }) {
  const { t } = useTranslation('outcome');
  const read = useArea(period, area);
  const outcome = useOutcome(month, period);
  const assessment = useAssessment(month);
  const figures = useMemo(() => figuresOf(read?.ok ? read.value.indicators : []), [read]);
  if (read === undefined) return <Notice pending title={t('loading')} />;
  if (!read.ok) return <Unreadable failure={read.failure} />;
  const { targets, sheets } = read.value;
  const sheet = sheets.find(({ key }) => key === marketKey(period, area)) ?? null;
  const scores = outcome.sheets
    .filter((one) => one.area !== null && nameKey(one.area) === nameKey(area))
    .map(({ score }) => score);
  const facts = { period, area, figures, targets, summaryScore: mean(scores), sheet };
  const { performance, market, total } = assess(assessment, facts);
  return (
    <>
      <TargetTable
        period={period}
        area={area}
        metrics={assessment.performance.items.map(({ metric }) => metric)}
        figures={figures}
        targets={targets}
        reviewer={reviewer}
      />
      <div className="two-parts">
        <PerformancePart part={performance} />
        <MarketPart part={market} period={period} area={area} sheet={sheet} reviewer={reviewer} />
      </div>
      <p className="two-total">
        {total === null
          ? t('targets.noTotal')
          : t('targets.total', {
              total,
              performance: performance.weight,
              market: market.weight,
            })}
      </p>
    </>
  );
}

/** Of the submissions and of the company's tables, each once. */
function areasOf({ submissions }: MonthRead, scopes: readonly string[]): readonly string[] {
  const named = submissions.flatMap(({ area }) => (area === null ? [] : [area]));
  const all = new Map([...named, ...scopes].map((area) => [nameKey(area), area]));
  return [...all.values()].toSorted((a, b) => a.localeCompare(b, 'zh-CN'));
}
