import { AimOutlined, EnterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../lib/db/schema.ts';
import { accountSentence } from '../../../lib/rules/account-sentence.ts';
import type { Account } from '../../../lib/rules/accounts.ts';
import { CopyButton } from '../../shared/CopyButton.tsx';
import { shortened } from '../findings.ts';
import { LocateStatus } from '../LocateStatus.tsx';
import { useInsert } from '../use-insert.ts';
import type { OnLocate, Outcome } from '../use-locate.ts';

interface Props {
  readonly account: Account;
  /** 上月, or the month's name. */
  readonly month: string;
  readonly draft: Draft;
  /** The text that the places were found in. */
  readonly text: string;
  readonly onLocate: OnLocate;
  readonly outcome: Outcome | null;
}

/** One item of the month before: the sentence to begin its account with, or where that stands. */
export function AccountItem({ account, month, draft, text, onLocate, outcome }: Props) {
  const { t } = useTranslation();
  const { item, place } = account;
  return (
    <li className="account">
      <p>
        {item.kind === 'problem' && <span className="account-kind">{t('lastPlan.problem')}</span>}
        {item.text}
      </p>
      {place === null ? (
        <Untold sentence={accountSentence(item, month)} draft={draft} />
      ) : (
        <div className="account-foot">
          <span className="quiet account-quote">
            {shortened(text.slice(place.start, place.end), 40)}
          </span>
          <Button
            size="small"
            type="text"
            icon={<AimOutlined />}
            aria-label={t('lastPlan.show', { item: shortened(item.text, 20) })}
            onClick={() =>
              onLocate(`account ${item.start}`, {
                ...place,
                quote: text.slice(place.start, place.end),
              })
            }
          >
            {t('finding.locate')}
          </Button>
        </div>
      )}
      {outcome?.id === `account ${item.start}` && <LocateStatus result={outcome.result} />}
    </li>
  );
}

function Untold({ sentence, draft }: { readonly sentence: string; readonly draft: Draft }) {
  const { t } = useTranslation();
  const { insert, outcome } = useInsert(draft);
  return (
    <>
      <div className="account-foot">
        <span className="quiet account-quote" title={sentence}>
          {t('lastPlan.begin')}
        </span>
        <Button
          size="small"
          type="text"
          icon={<EnterOutlined />}
          aria-label={t('evidence.insertOne', { sentence })}
          onClick={() => insert(sentence)}
        >
          {t('insert.insert')}
        </Button>
        <CopyButton text={sentence} label={t('evidence.copyOne', { sentence })} />
      </div>
      <output className={outcome === 'inserted' ? 'quiet' : 'failed'}>
        {outcome !== null && t(`insert.${outcome}`)}
      </output>
    </>
  );
}
