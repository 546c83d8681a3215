import { AimOutlined, BulbOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useId, useState, type KeyboardEventHandler } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../lib/db/schema.ts';
import type { LocateOutcome } from '../../lib/requests.ts';
import type { Finding } from '../../lib/rules/report.ts';
import { Coached } from './Coached.tsx';
import { shortened } from './findings.ts';
import { LocateStatus } from './LocateStatus.tsx';
import type { SetAside } from './use-dismiss.ts';
import { RuleExamples } from './RuleExamples.tsx';
import type { OnLocate } from './use-locate.ts';

/** Comparing takes libraries that most findings have no use for. */
const OpenItems = lazy(() =>
  import('./last-plan/LastPlan.tsx').then((it) => ({ default: it.OpenItems })),
);
const Beside = lazy(() => import('./beside/Beside.tsx').then((it) => ({ default: it.Beside })));

interface Props {
  readonly draft: Draft;
  readonly finding: Finding;
  readonly isOpen: boolean;
  readonly outcome: LocateOutcome | null;
  readonly onToggle: () => void;
  readonly onKeyDown: KeyboardEventHandler<HTMLElement>;
  /** Esc where the arrows are needed for other things. */
  readonly onEscape: () => void;
  readonly onLocate: OnLocate;
  readonly onDismiss: SetAside;
  /** A suggestion for it stands in the page. */
  readonly onWritten: (finding: Finding) => void;
}

/** One finding: a line, and what stands behind it when opened. */
export function FindingItem(props: Props) {
  const { finding, isOpen, onToggle, onKeyDown } = props;
  const { t } = useTranslation();
  const body = useId();
  return (
    <li className={isOpen ? 'finding open' : 'finding'}>
      <button
        type="button"
        className="plain finding-header"
        aria-expanded={isOpen}
        aria-controls={isOpen ? body : undefined}
        onClick={onToggle}
        onKeyDown={onKeyDown}
      >
        <span className={`severity ${finding.severity}`}>{t(`severity.${finding.severity}`)}</span>
        <span className="finding-message" title={isOpen ? undefined : finding.message}>
          {finding.message}
        </span>
        {!isOpen && <span className="finding-quote">{shortened(finding.quote, 24)}</span>}
      </button>
      {isOpen && <Body {...props} id={body} />}
    </li>
  );
}

function Body({
  id,
  draft,
  finding,
  outcome,
  onKeyDown,
  onEscape,
  onLocate,
  onDismiss,
  onWritten,
}: Props & { id: string }) {
  const { t } = useTranslation();
  const [isCoached, setCoached] = useState(false);
  const { quote, why, ask, start, end, points } = finding;
  return (
    <div className="finding-body" id={id}>
      {quote !== '' && (
        <blockquote className={finding.severity} title={quote}>
          {shortened(quote)}
        </blockquote>
      )}
      <dl>
        <dt>{t('finding.why')}</dt>
        <dd>{why}</dd>
        <dt>{t('finding.ask')}</dt>
        <dd className="ask">{ask}</dd>
        {points > 0 && (
          <>
            <dt>{t('finding.points')}</dt>
            <dd>{t('finding.pointsTaken', { points })}</dd>
          </>
        )}
      </dl>
      <Suspense>
        {finding.rule === 'copying/own-history' && <Beside draft={draft} finding={finding} />}
        {finding.rule === 'plan/continuity' && <OpenItems draft={draft} />}
      </Suspense>
      <RuleExamples rule={finding.rule} />
      <div className="finding-actions">
        <Button
          size="small"
          icon={<AimOutlined />}
          onKeyDown={onKeyDown}
          onClick={() => onLocate(finding.id, { start, end, quote })}
        >
          {t('finding.locate')}
        </Button>
        <Button
          size="small"
          icon={<BulbOutlined />}
          aria-expanded={isCoached}
          onKeyDown={onKeyDown}
          onClick={() => setCoached(!isCoached)}
        >
          {t('finding.suggest')}
        </Button>
        <Dropdown
          trigger={['click']}
          // Without it the arrows do not reach the menu.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          menu={{
            items: [
              { key: 'here', label: t('finding.ignoreHere') },
              { key: 'rule', label: t('finding.ignoreRule') },
            ],
            onClick: ({ key }) => (key === 'rule' ? onDismiss.rule : onDismiss.here)(finding),
          }}
        >
          <Button size="small" type="text">
            {t('finding.ignore')} <DownOutlined />
          </Button>
        </Dropdown>
      </div>
      {outcome !== null && <LocateStatus result={outcome} />}
      {isCoached && (
        <Coached
          draft={draft}
          finding={finding}
          onEscape={onEscape}
          onWritten={() => onWritten(finding)}
        />
      )}
    </div>
  );
}
