import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskKind } from '../../../lib/review/risk.ts';
import { ruleTitles } from '../rule-titles.ts';
import { STATES, type QueueNow } from './use-queue.ts';

/** What the list is narrowed to, and how much of the month is done. */
export function QueueBar({ queue }: { readonly queue: QueueNow }) {
  const { t } = useTranslation('desk');
  const { all, shown, filters, filter } = queue;
  const offered = useOffered(queue);
  const rows = all ?? [];
  const done = rows.filter(({ state }) => state === 'confirmed').length;
  const counting = rows.filter(({ state }) => state !== 'aside').length;
  return (
    <div className="queue-bar">
      <Input
        id="queue-search"
        allowClear
        prefix={<SearchOutlined />}
        aria-label={t('queue.search')}
        placeholder={t('queue.search')}
        value={filters.words}
        onChange={(event) => filter({ words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('queue.area')}
        placeholder={t('queue.area')}
        value={filters.area}
        onChange={(area: string | undefined) => filter({ area: area ?? null })}
        options={offered.areas}
      />
      <Select
        allowClear
        aria-label={t('queue.state')}
        placeholder={t('queue.state')}
        value={filters.state}
        onChange={(state: (typeof STATES)[number] | undefined) => filter({ state: state ?? null })}
        options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        aria-label={t('queue.about')}
        placeholder={t('queue.about')}
        value={filters.about}
        onChange={(about: string | undefined) => filter({ about: about ?? null })}
        options={offered.about}
      />
      <output className="quiet queue-count">
        {t('queue.count', { shown: shown.length, all: rows.length, done, counting })}
      </output>
    </div>
  );
}

function useOffered({ all }: QueueNow) {
  const { t } = useTranslation('desk');
  return useMemo(() => {
    const areas = new Map<string, number>();
    const reasons = new Map<RiskKind, number>();
    const rules = new Map<string, number>();
    const count = <K,>(counts: Map<K, number>, key: K): unknown =>
      counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const { submission } of all ?? []) {
      if (submission.area !== null) count(areas, submission.area);
      for (const { kind } of submission.digest?.reasons ?? []) count(reasons, kind);
      for (const rule of submission.digest?.rules ?? []) count(rules, rule);
    }
    const listed = <K extends string>(counts: Map<K, number>, name: (key: K) => string) =>
      [...counts]
        .toSorted((a, b) => b[1] - a[1])
        .map(([value, many]) => ({ value: value as string, label: `${name(value)}（${many}）` }));
    return {
      areas: listed(areas, (area) => area),
      about: [
        ...listed(reasons, (kind) => t(`reason.${kind}`)),
        ...listed(rules, (rule) => ruleTitles[rule] ?? rule),
      ],
    };
  }, [all, t]);
}
