import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../lib/db/schema.ts';
import type { Finding } from '../../../lib/rules/report.ts';
import { useLlm } from '../../shared/llm/use-llm.ts';
import '../../shared/llm/model-help.css';

/** What asking takes is loaded where a model is set up. */
const Ask = lazy(() => import('./Ask.tsx').then((it) => ({ default: it.Ask })));
const LlmDrawer = lazy(() =>
  import('../../shared/llm/LlmDrawer.tsx').then((it) => ({ default: it.LlmDrawer })),
);

interface Props {
  readonly draft: Draft;
  readonly finding: Finding;
  readonly onWritten: () => void;
}

/** What a language model can do for a finding, or how to have one. The suggestion from the rules stays above it. */
export function ModelHelp({ draft, finding, onWritten }: Props) {
  const { t } = useTranslation('coach');
  const state = useLlm();
  const [isOpen, setOpen] = useState(false);
  if (state === undefined) return null;
  const open = (): void => setOpen(true);
  return (
    <div className="model-help">
      {state.kind === 'forbidden' && <p className="quiet">{t('llm.forbidden')}</p>}
      {(state.kind === 'unset' || state.kind === 'off') && (
        <p className="quiet">
          {t(`llm.ask.${state.kind}`)}{' '}
          <Button size="small" type="link" onClick={open}>
            {t(state.kind === 'unset' ? 'llm.ask.setUp' : 'llm.open')}
          </Button>
        </p>
      )}
      {state.kind === 'ready' && (
        <Suspense>
          <Ask
            draft={draft}
            finding={finding}
            state={state}
            onSettings={open}
            onWritten={onWritten}
          />
        </Suspense>
      )}
      {isOpen && (
        <Suspense>
          <LlmDrawer onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
