import { RollbackOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../lib/db/schema.ts';
import type { Version } from '../../../lib/db/snapshots.ts';
import { differenceOf } from '../../../lib/difference.ts';
import { Pieces } from '../../shared/beside/Pieces.tsx';
import '../../shared/beside/beside.css';
import { CopyButton } from '../../shared/CopyButton.tsx';
import { useRestore, useVersions, useVersionText } from './use-versions.ts';

/** So many are listed at first; a day of writing leaves hundreds. */
const SHOWN = 12;

/** What this draft said before, for the day the portal loses it. */
export function Versions({ draft }: { readonly draft: Draft }) {
  const { t, i18n } = useTranslation();
  const versions = useVersions(draft.key);
  const [shown, setShown] = useState(SHOWN);
  const [open, setOpen] = useState<number | null>(null);
  const time = new Intl.DateTimeFormat(i18n.language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  if (versions.length === 0) return null;
  return (
    <details className="block versions">
      <summary>
        <h2>{t('versions.title')}</h2>
        <span className="quiet">{t('versions.count', { count: versions.length })}</span>
      </summary>
      <p className="quiet">{t('versions.hint')}</p>
      <ul>
        {versions.slice(0, shown).map((version) => {
          const { id, at, size } = version;
          const words = t('versions.one', { time: time.format(at), size });
          return (
            <li key={id}>
              <button
                type="button"
                className="plain version"
                aria-expanded={open === id}
                onClick={() => setOpen(open === id ? null : id)}
              >
                {words}
              </button>
              {open === id && <Opened draft={draft} version={version} time={time.format(at)} />}
            </li>
          );
        })}
      </ul>
      {versions.length > shown && (
        <Button type="link" size="small" onClick={() => setShown(shown + SHOWN)}>
          {t('versions.more', { count: versions.length - shown })}
        </Button>
      )}
    </details>
  );
}

interface OpenedProps {
  readonly draft: Draft;
  readonly version: Version;
  readonly time: string;
}

function Opened({ draft, version, time }: OpenedProps) {
  const { t } = useTranslation();
  const text = useVersionText(version.id);
  const { restore, outcome } = useRestore(draft);
  const difference = useMemo(
    () => (typeof text === 'string' ? differenceOf(draft.text, text) : null),
    [draft.text, text],
  );
  if (text === undefined) return null;
  if (text === null || difference === null) return <p className="quiet">{t('versions.gone')}</p>;
  const isSame = text === draft.text;
  const isJoined = draft.field.kind === 'joined';
  return (
    <div className="pair">
      {isSame ? (
        <p className="quiet">{t('versions.same')}</p>
      ) : (
        <dl className="then-and-now">
          <dt>{t('versions.now')}</dt>
          <dd>
            {/* Focusable, so that it can be scrolled by keys. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div className="whole" tabIndex={0}>
              <Pieces pieces={difference.own} />
            </div>
          </dd>
          <dt>{t('versions.then')}</dt>
          <dd>
            {/* Focusable, so that it can be scrolled by keys. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div className="whole" tabIndex={0}>
              <Pieces pieces={difference.source} />
            </div>
          </dd>
        </dl>
      )}
      <div className="fact-foot">
        {!isSame && !isJoined && (
          <Button
            size="small"
            type="text"
            icon={<RollbackOutlined />}
            aria-label={t('versions.restoreOne', { time })}
            onClick={() => restore(text)}
          >
            {t('versions.restore')}
          </Button>
        )}
        <CopyButton text={text} label={t('versions.copyOne', { time })} />
      </div>
      {isJoined && <p className="quiet">{t('versions.joined')}</p>}
      <output className={outcome === 'inserted' || outcome === 'copied' ? 'quiet' : 'failed'}>
        {outcome !== null &&
          (outcome === 'inserted'
            ? t('versions.restored')
            : t(`insert.${outcome}`, { label: draft.field.label || t('head.unnamed') }))}
      </output>
    </div>
  );
}
