import { CheckCircleFilled, MinusCircleOutlined, PlusCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PartReport } from '../../lib/rules/report.ts';
import { placeOf } from './findings.ts';
import { LocateStatus } from './LocateStatus.tsx';
import type { OnLocate, Outcome } from './use-locate.ts';

const ICONS = {
  ok: <CheckCircleFilled />,
  thin: <MinusCircleOutlined />,
  missing: <PlusCircleOutlined />,
} as const;

interface Props {
  /** The text that the parts were found in. */
  readonly text: string;
  readonly parts: readonly PartReport[];
  readonly onLocate: OnLocate;
  readonly outcome: Outcome | null;
  readonly onOutline: (part: string) => void;
}

/** The parts the company asks for, in order, and how each stands. */
export function PartMap({ text, parts, onLocate, outcome, onOutline }: Props) {
  const { t } = useTranslation();
  if (parts.length === 0) return null;
  return (
    <section className="block" aria-label={t('parts.title')}>
      <h2>{t('parts.title')}</h2>
      <ol>
        {parts.map((part) => (
          <li key={part.id}>
            <div className="part-row">
              <Part part={part} onJump={() => onLocate(part.id, placeOf(part, text))} />
              {part.status !== 'ok' && (
                <Button
                  size="small"
                  type="link"
                  aria-label={t('outline.partOf', { title: part.title })}
                  onClick={() => onOutline(part.id)}
                >
                  {t('outline.part')}
                </Button>
              )}
            </div>
            {outcome?.id === part.id && <LocateStatus result={outcome.result} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Part({ part, onJump }: { readonly part: PartReport; readonly onJump: () => void }) {
  const { t } = useTranslation();
  const { title, status, characters, numbers } = part;
  const isMissing = status === 'missing';
  return (
    <button
      type="button"
      className="plain part"
      title={t(isMissing ? 'parts.belongs' : 'parts.jump', { title })}
      onClick={onJump}
    >
      <span className={`part-state ${status}`}>
        <span aria-hidden="true">{ICONS[status]}</span> {t(`parts.${status}`)}
      </span>
      <span className="part-title">{title}</span>
      {!isMissing && (
        <span className="quiet part-size">{t('parts.size', { characters, numbers })}</span>
      )}
    </button>
  );
}
