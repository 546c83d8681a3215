import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../lib/db/schema.ts';
import type { Finding } from '../../lib/rules/report.ts';
import { FindingItem } from './FindingItem.tsx';
import type { Group } from './findings.ts';
import type { SetAside } from './use-dismiss.ts';
import type { OnLocate, Outcome } from './use-locate.ts';
import type { Shown } from './use-shown.ts';

interface Props {
  readonly draft: Draft;
  readonly groups: readonly Group[];
  readonly shown: Pick<Shown, 'open' | 'pointed'>;
  readonly onOpen: (finding: string | null) => void;
  readonly outcome: Outcome | null;
  readonly onLocate: OnLocate;
  readonly onDismiss: SetAside;
  readonly onWritten: (finding: Finding) => void;
}

/**
 * The findings by part, one open at a time. The open one is remembered by its id, so that it stays
 * open while the list changes around it; focus moves only by the user's own keys: pointing at a mark
 * in the page opens its finding and scrolls to it, no more.
 */
export function FindingList(props: Props) {
  const { draft, groups, shown, onOpen, outcome, onLocate, onDismiss, onWritten } = props;
  const { open, pointed } = shown;
  const { t } = useTranslation();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (pointed !== null)
      list.current?.querySelector('.finding.open')?.scrollIntoView({ block: 'nearest' });
  }, [pointed]);
  const all = groups.flatMap(({ findings }) => findings);
  /** On to the next finding that stays: the one set aside takes its button along. */
  const goOn = (from: Finding, isGone: (one: Finding) => boolean): void => {
    const at = all.indexOf(from);
    const next = all.findIndex((one, index) => index > at && !isGone(one));
    const to = next < 0 ? all.findLastIndex((one, index) => index < at && !isGone(one)) : next;
    list.current?.querySelectorAll<HTMLElement>(HEADER)[to]?.focus();
  };
  const setAside: SetAside = {
    here: (finding) => {
      goOn(finding, () => false);
      onDismiss.here(finding);
    },
    rule: (finding) => {
      goOn(finding, ({ rule }) => rule === finding.rule);
      onDismiss.rule(finding);
    },
  };
  return (
    <section ref={list} className="block findings" aria-label={t('findings.title')}>
      <h2>
        {t('findings.title')}{' '}
        <span className="quiet">{t('findings.count', { count: all.length })}</span>
      </h2>
      {groups.map(({ part, findings }) => (
        <div key={part?.id ?? ''} className="group">
          <h3>{part?.title ?? t('findings.whole')}</h3>
          <ul>
            {findings.map((finding) => (
              <FindingItem
                key={finding.id}
                draft={draft}
                finding={finding}
                isOpen={finding.id === open}
                outcome={outcome?.id === finding.id ? outcome.result : null}
                onToggle={() => onOpen(finding.id === open ? null : finding.id)}
                onKeyDown={(event) => onKey(event, () => onOpen(null))}
                onEscape={() => {
                  onOpen(null);
                  list.current?.querySelector<HTMLElement>(`.finding.open ${HEADER}`)?.focus();
                }}
                onLocate={onLocate}
                onDismiss={setAside}
                onWritten={onWritten}
              />
            ))}
          </ul>
        </div>
      ))}
      <p className="quiet keys">{t('findings.keys')}</p>
    </section>
  );
}

/** Arrows move between the headers of all groups; Esc closes and returns to the header. */
function onKey(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const headers = [
    ...(event.currentTarget.closest('.findings')?.querySelectorAll<HTMLElement>(HEADER) ?? []),
  ];
  const item = event.currentTarget.closest('li');
  const at = headers.findIndex((header) => item?.contains(header));
  if (event.key === 'ArrowDown') headers[at + 1]?.focus();
  else if (event.key === 'ArrowUp') headers[at - 1]?.focus();
  else if (event.key === 'Escape') {
    close();
    headers[at]?.focus();
  } else return;
  event.preventDefault();
}

const HEADER = '.finding-header';
