import { CheckCircleOutlined, HistoryOutlined } from '@ant-design/icons';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, Summary } from '../../../lib/db/schema.ts';
import { packById } from '../../../lib/packs/index.ts';
import { lastMonthName } from '../../../lib/rules/account-sentence.ts';
import { accountsIn, type Account } from '../../../lib/rules/accounts.ts';
import { Unreadable } from '../../shared/Unreadable.tsx';
import { monthWords } from '../../shared/month-words.ts';
import { Notice } from '../../shared/Notice.tsx';
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

/** The items without an account alone, as a finding shows them. */
export function OpenItems({ draft }: { readonly draft: Draft }) {
  const months = useOwnBefore(draft.period);
  const [last] = months?.ok ? months.value : [];
  return last === undefined ? null : <OpenOf draft={draft} last={last} />;
}

interface AccountsProps {
  readonly draft: Draft;
  readonly last: Summary;
}

function OpenOf({ draft, last }: AccountsProps) {
  const { accounts, text } = useAccounts(draft, last);
  const open = accounts.filter(({ place }) => place === null);
  return <AccountList accounts={open} draft={draft} last={last} text={text} />;
}

function Accounts({ draft, last }: AccountsProps) {
  const { t, i18n } = useTranslation();
  const { accounts, text } = useAccounts(draft, last);
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
  const lists = [
    { key: 'open', accounts: accounts.filter(({ place }) => place === null) },
    { key: 'told', accounts: accounts.filter(({ place }) => place !== null) },
  ] as const;
  return (
    <section className="last-plan" aria-label={t('evidence.view.last-plan')}>
      <p className="last-plan-hint quiet">{t('lastPlan.from', { month })}</p>
      {lists[0].accounts.length === 0 && (
        <p className="last-plan-all">
          <CheckCircleOutlined aria-hidden="true" /> {t('lastPlan.all')}
        </p>
      )}
      {lists
        .filter((list) => list.accounts.length > 0)
        .map((list) => (
          <section key={list.key} className={`accounts ${list.key}`}>
            <h3>{t(`lastPlan.${list.key}`, { count: list.accounts.length })}</h3>
            <AccountList accounts={list.accounts} draft={draft} last={last} text={text} />
          </section>
        ))}
      <p className="last-plan-hint quiet">{t('lastPlan.how')}</p>
    </section>
  );
}

interface ListProps extends AccountsProps {
  readonly accounts: readonly Account[];
  /** The text that they were looked for in. */
  readonly text: string;
}

function AccountList({ accounts, draft, last, text }: ListProps) {
  const { locate, outcome } = useLocate(draft);
  return (
    <ul>
      {accounts.map((account) => (
        <AccountItem
          key={account.item.start}
          account={account}
          month={lastMonthName(last.period, draft.period)}
          draft={draft}
          text={text}
          onLocate={locate}
          outcome={outcome}
        />
      ))}
    </ul>
  );
}

function useAccounts({ text: typed, period, packId }: Draft, last: Summary) {
  // Typing goes first; the list follows when there is time.
  const text = useDeferredValue(typed);
  const accounts = useMemo(
    () => accountsOf(text, period, packId, last),
    [text, period, packId, last],
  );
  return { accounts, text };
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
