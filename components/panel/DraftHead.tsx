import { OrderedListOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../lib/db/schema.ts';
import { recentMonths } from '../../lib/period.ts';
import { reportField, setPeriod } from '../../lib/requests.ts';
import { Score } from '../shared/Score.tsx';

interface Props {
  readonly draft: Draft;
  /** All fields of the tab, this one among them. */
  readonly others: readonly Draft[];
  readonly onPick: (key: string) => void;
  /** The outline is shown below. */
  readonly isOutlined: boolean;
  readonly onOutline: () => void;
  /** The settings of the page are shown below. */
  readonly isSetUp: boolean;
  readonly onSetUp: () => void;
}

/** Which field, which month, how it stands. */
export function DraftHead(props: Props) {
  const { draft, others, onPick, isOutlined, onOutline, isSetUp, onSetUp } = props;
  const { t, i18n } = useTranslation();
  const time = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' });
  return (
    <header className="head">
      <div className="head-words">
        <FieldName draft={draft} others={others} onPick={onPick} />
        <Month draft={draft} />
        <p className="quiet">
          {t('head.saved', { time: time.format(draft.savedAt) })}
          {draft.report?.judgement === 'judged' && <Coverage {...draft.report.numbers} />}
        </p>
        <Button
          className="head-outline"
          size="small"
          icon={<OrderedListOutlined />}
          aria-expanded={isOutlined}
          onClick={onOutline}
        >
          {t('outline.whole')}
        </Button>
      </div>
      <Score score={draft.report?.score ?? null} />
      <Button
        className="head-set-up"
        size="small"
        type="text"
        icon={<SettingOutlined />}
        aria-label={t('page.title')}
        title={t('page.title')}
        aria-expanded={isSetUp}
        onClick={onSetUp}
      />
    </header>
  );
}

function FieldName({ draft, others, onPick }: Pick<Props, 'draft' | 'others' | 'onPick'>) {
  const { t } = useTranslation();
  const name = ({ field }: Draft): string => field.label || t('head.unnamed');
  const kind = t(`head.kind.${draft.field.kind}`, { count: draft.field.count });
  return (
    <h2 className="head-field">
      {others.length > 1 ? (
        <Select
          variant="borderless"
          aria-label={t('head.field')}
          value={draft.key}
          onChange={onPick}
          options={others.map((one) => ({ value: one.key, label: name(one) }))}
        />
      ) : (
        <span className="head-name" title={name(draft)}>
          {name(draft)}
        </span>
      )}
      <span className="quiet"> · {kind}</span>
    </h2>
  );
}

/** A year and the month in writing: the same month a year ago can still be picked. */
const MONTHS = 13;

function Month({ draft }: { readonly draft: Draft }) {
  const { t, i18n } = useTranslation();
  const [failed, setFailed] = useState(false);
  const written = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'long' });
  const months = recentMonths(new Date(draft.savedAt), MONTHS);
  const offered = months.includes(draft.period) ? months : [draft.period, ...months];
  const change = async (period: string): Promise<void> => {
    const done = await setPeriod(draft.key, period);
    setFailed(!done);
    // The page reports again and gets the marks of the new check.
    if (done && draft.tabId !== null) await reportField({ ...draft, tabId: draft.tabId });
  };
  return (
    <div className="head-month">
      <Select
        size="small"
        variant="borderless"
        aria-label={t('head.month')}
        popupMatchSelectWidth={false}
        value={draft.period}
        onChange={(period) => void change(period)}
        options={offered.map((value) => ({ value, label: written.format(firstDay(value)) }))}
      />
      <output className="failed">{failed && t('head.monthFailed')}</output>
    </div>
  );
}

function Coverage({ found, checked }: { readonly found: number; readonly checked: number }) {
  const { t } = useTranslation();
  if (found === 0) return <span className="after-dot">{t('numbers.none')}</span>;
  return (
    <span className="after-dot">
      {checked > 0 ? t('numbers.checked', { found, checked }) : t('numbers.found', { found })}
    </span>
  );
}

function firstDay(period: string): Date {
  return new Date(Number(period.slice(0, 4)), Number(period.slice(5)) - 1, 1);
}
