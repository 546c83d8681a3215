import { Alert, Input, Progress, Select, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { monthWords } from '../shared/month-words.ts';
import type { CheckingNow } from './use-checking.ts';
import { VIEWS, type Place, type View } from './use-place.ts';
import type { Reviewer } from './use-reviewer.ts';

interface Props {
  readonly view: Place['view'];
  readonly period: string;
  readonly months: readonly { readonly period: string; readonly count: number }[];
  readonly checking: CheckingNow;
  readonly reviewer: Reviewer;
  readonly onGo: (change: Partial<Place>) => void;
}

/** Which month, what of it, who reviews, and how far the checking is. */
export function DeskHead({ view, period, months, checking, reviewer, onGo }: Props) {
  const { t, i18n } = useTranslation('desk');
  const offered = months.some((one) => one.period === period)
    ? months
    : [{ period, count: 0 }, ...months];
  return (
    <header className="desk-head">
      <p className="desk-name" aria-hidden="true">
        {t('name')}
      </p>
      <Select
        aria-label={t('head.month')}
        variant="filled"
        popupMatchSelectWidth={false}
        value={period}
        onChange={(picked) => onGo({ view: view === 'paper' ? 'queue' : view, period: picked })}
        options={offered.map((one) => ({
          value: one.period,
          label: t('head.monthOf', {
            month: monthWords(one.period, i18n.language),
            count: one.count,
          }),
        }))}
      />
      <Tabs
        className="desk-tabs"
        activeKey={view === 'paper' ? 'queue' : view}
        onTabClick={(picked) =>
          onGo({ view: VIEWS.find((one) => one === picked) ?? 'queue', period })
        }
        items={VIEWS.map((key) => ({ key, label: <ViewName view={key} /> }))}
      />
      <CheckingState checking={checking} />
      <Input
        className="desk-reviewer"
        variant="filled"
        aria-label={t('head.reviewer')}
        placeholder={t('head.reviewer')}
        maxLength={80}
        key={reviewer.given}
        defaultValue={reviewer.given}
        onBlur={(event) => reviewer.set(event.target.value)}
        onPressEnter={(event) => event.currentTarget.blur()}
      />
    </header>
  );
}

function ViewName({ view }: { readonly view: View }) {
  const { t } = useTranslation(['desk', 'outcome']);
  if (view === 'intake' || view === 'queue') return t(`head.${view}`);
  return t(`outcome:nav.${view}`);
}

function CheckingState({ checking: { progress, failure } }: { readonly checking: CheckingNow }) {
  const { t } = useTranslation('desk');
  if (failure !== null) {
    return (
      <Alert type="error" showIcon title={t('checking.failed', { message: failure.message })} />
    );
  }
  if (progress === null) return <span className="desk-checking" />;
  const { stage, done, of } = progress;
  return (
    <div className="desk-checking">
      <span className="quiet">{t(`checking.${stage}`, { done, of })}</span>
      <Progress
        aria-label={t(`checking.${stage}`, { done, of })}
        percent={of === 0 ? 0 : Math.round((done / of) * 100)}
        size="small"
        showInfo={false}
      />
    </div>
  );
}
