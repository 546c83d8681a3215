import { CheckCircleOutlined, HistoryOutlined } from '@ant-design/icons';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, Summary } from '../../../lib/db/schema.ts';
import { packById } from '../../../lib/packs/index.ts';
import { lastMonthName } from '../../../lib/rules/account-sentence.ts';
import { accountsIn, type Account } from '../../../lib/rules/accounts.ts';
import { Unreadable } from '../evidence/Unreadable.tsx';
import { monthWords } from '../evidence/words.ts';
import { Notice } from '../Notice.tsx';
import { useOwnBefore } from '../records/use-months.ts';
import { useLocate } from '../use-locate.ts';
import { AccountItem } from './AccountItem.tsx';
import './last-plan.css';

/** What the month before left to be told of, and what this month says of it. */
export function LastPlan({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const months = useOwnBefore(draft.period);
  if (months === undefined) return null;
  if (!months.ok) return <Unreadable failure={months.failure} />;
  const [last] = months.value;
  if (last === undefined) {
    return (
      <Notice icon={<HistoryOutlined />} title={t('lastPlan.none')} text={t('lastPlan.noneText')} />
    );
  }
  return <Accounts draft={draft} last={last} />;
}

function Accounts({ draft, last }: { readonly draft: Draft; readonly last: Summary }) {
  const { t, i18n } = useTranslation();
  const { locate, outcome } = useLocate(draft);
  // Typing goes first; the list follows when there is time.
  const text = useDeferredValue(draft.text);
  const { period, packId } = draft;
  const accounts = useMemo(
    () => accountsOf(text, period, packId, last),
    [text, period, packId, last],
  );
  const month = monthWords(last.period, i18n.language);
  if (accounts.length === 0) {
    return (
      <Notice
        icon={<HistoryOutlined />}
        title={t('lastPlan.nothing', { month })}
        text={t('lastPlan.nothingText')}
      />
    );
  }
  const open = accounts.filter(({ place }) => place === null);
  const told = accounts.filter(({ place }) => place !== null);
  const name = lastMonthName(last.period, period);
  const lists = [
    { key: 'open', accounts: open },
    { key: 'told', accounts: told },
  ] as const;
  return (
    <section className="last-plan" aria-label={t('evidence.view.last-plan')}>
      <p className="last-plan-hint quiet">{t('lastPlan.from', { month })}</p>
      {open.length === 0 && (
        <p className="last-plan-all">
          <CheckCircleOutlined aria-hidden="true" /> {t('lastPlan.all')}
        </p>
      )}
      {lists
        .filter((list) => list.accounts.length > 0)
        .map((list) => (
          <section key={list.key} className={`accounts ${list.key}`}>
            <h3>{t(`lastPlan.${list.key}`, { count: list.accounts.length })}</h3>
            <ul>
              {list.accounts.map((account) => (
                <AccountItem
                  key={account.item.start}
                  account={account}
                  month={name}
                  draft={draft}
                  text={text}
                  onLocate={locate}
                  outcome={outcome}
                />
              ))}
            </ul>
          </section>
        ))}
      <p className="last-plan-hint quiet">{t('lastPlan.how')}</p>
    </section>
  );
}

function accountsOf(
  text: string,
  period: string,
  packId: string,
  { key, period: of, author, text: said }: Summary,
): readonly Account[] {
  const pack = packById(packId);
  if (pack === null) return [];
  const history = [{ id: key, period: of, author, text: said }];
  return accountsIn(text, pack, { period, author: null, portal: null, history });
}
