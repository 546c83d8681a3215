import { GlobalOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Link, Links } from '../../../lib/desk/portal/links.ts';
import { linksInTab, readTab } from '../../../lib/desk/portal/tabs.ts';
import { useActiveTab, usePortal } from '../../shared/use-portal.ts';
import type { Batch, IntakeNow } from './use-intake.ts';

interface Props {
  readonly intake: IntakeNow;
  readonly batch: Batch;
}

type Failure = 'unreadable' | 'noText' | 'noLinks';

/** The page that was open before the desk: the submission on it, or all submissions it lists. */
export function Portal({ intake, batch }: Props) {
  const { t } = useTranslation('desk');
  const tab = useActiveTab();
  const url = tab?.url ?? null;
  const portal = usePortal(url);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [links, setLinks] = useState<readonly Links[] | null>(null);
  if (!tab || url === null || !/^https?:/.test(url)) {
    return <p className="quiet intake-portal">{t('portal.none')}</p>;
  }
  const { origin, host } = new URL(url);
  const attempt = async (work: () => Promise<Failure | null>): Promise<void> => {
    setFailure(null);
    setFailure(await work().catch((): Failure => 'unreadable'));
  };
  const readOne = async (): Promise<Failure | null> => {
    const article = await readTab(tab.id);
    if (article === null) return 'noText';
    intake.openPage({ url, title: article.title, text: article.text }, batch);
    return null;
  };
  const readList = async (): Promise<Failure | null> => {
    const found = await linksInTab(tab.id, url);
    setLinks(found.length === 0 ? null : found);
    return found.length === 0 ? 'noLinks' : null;
  };
  return (
    <div className="intake-portal">
      <p>
        <GlobalOutlined aria-hidden="true" /> {t('portal.page', { host })}
      </p>
      {portal.granted === false ? (
        <Button onClick={() => portal.enable(origin)}>{t('portal.enable', { host })}</Button>
      ) : (
        <>
          <Button onClick={() => void attempt(readOne)}>{t('portal.one')}</Button>
          <Button onClick={() => void attempt(readList)}>{t('portal.list')}</Button>
        </>
      )}
      {portal.refused && <p className="failed">{t('portal.refused')}</p>}
      {failure !== null && <Alert type="warning" showIcon title={t(`portal.${failure}`)} />}
      {links !== null && (
        <LinkList
          links={links}
          onTake={(chosen) => {
            setLinks(null);
            intake.openLinks(chosen, batch);
          }}
          onLeave={() => setLinks(null)}
        />
      )}
    </div>
  );
}

interface LinkListProps {
  readonly links: readonly Links[];
  readonly onTake: (links: readonly Link[]) => void;
  readonly onLeave: () => void;
}

/** The links of a list; those that look like entries of it are chosen at first. */
function LinkList({ links, onTake, onLeave }: LinkListProps) {
  const { t } = useTranslation('desk');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(links.flatMap(({ link, isLikely }) => (isLikely ? [link.url] : []))),
  );
  const toggle = (url: string, isOn: boolean): void => {
    const next = new Set(chosen);
    if (isOn) next.add(url);
    else next.delete(url);
    setChosen(next);
  };
  return (
    <section className="links" aria-label={t('portal.links')}>
      <p>{t('portal.linksHint')}</p>
      <ul>
        {links.map(({ link: { url, text } }) => (
          <li key={url}>
            <Checkbox
              checked={chosen.has(url)}
              onChange={(event) => toggle(url, event.target.checked)}
            >
              {text || url} <span className="quiet">{new URL(url).pathname}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <div className="import-foot">
        <Button
          type="primary"
          disabled={chosen.size === 0}
          onClick={() => onTake(links.map(({ link }) => link).filter(({ url }) => chosen.has(url)))}
        >
          {t('portal.take', { count: chosen.size })}
        </Button>{' '}
        <Button onClick={onLeave}>{t('portal.leave')}</Button>
      </div>
    </section>
  );
}
