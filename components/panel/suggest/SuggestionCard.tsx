import { EditOutlined, SwapOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Origin } from '../../../lib/coach/guard/numbers.ts';
import { fillSlots, openSlots } from '../../../lib/coach/slots.ts';
import type { Suggestion } from '../../../lib/coach/suggestion.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import { CopyButton } from '../CopyButton.tsx';
import { intoBlankField } from '../form-fields.ts';
import { slotNames, useAnswers } from './answers.ts';
import { Origins } from './Origins.tsx';
import { Rewrite } from './Rewrite.tsx';
import './suggest.css';
import { useWriting, type Result } from './use-writing.ts';

interface Props {
  readonly draft: Draft;
  /** The text that the suggestion's offsets are of. */
  readonly text: string;
  readonly suggestion: Suggestion;
  /** Where the numbers of its rewrite come from. */
  readonly origins: readonly Origin[];
  /** Whose suggestion it is, in words; nothing where that is told around it. */
  readonly provenance?: ReactNode;
  /** Shows another one; only where there are several. */
  readonly onAnother?: () => void;
  /** It stands in the page. */
  readonly onWritten?: () => void;
}

/** One suggestion: what would stand there, what is still asked, and the ways to take it. */
export function SuggestionCard(props: Props) {
  const { draft, text, suggestion, origins, provenance, onAnother, onWritten } = props;
  const { t } = useTranslation('coach');
  const { action, rewrite, quote, span, why, needs, source } = suggestion;
  const own = useRef<HTMLDivElement>(null);
  const [answers, answer] = useAnswers(`${draft.key} ${suggestion.findingId ?? suggestion.ruleId}`);
  const [isRefused, setRefused] = useState(false);
  const [isLeftOpen, setLeftOpen] = useState(false);
  const { write, isWriting, result, isCopied } = useWriting(draft);
  const names = slotNames(openSlots(rewrite));
  const filled = fillSlots(
    rewrite,
    names.map((name) => answers[name] ?? ''),
  );
  const open = filled.kind === 'open' ? filled.slots : [];
  const take = async (): Promise<void> => {
    const isOpen = open.length > 0 && !isLeftOpen;
    setRefused(isOpen);
    if (isOpen) return firstOpen(inputsIn(own.current))?.focus();
    const place =
      action === 'insert' ? { start: span.end, end: span.end, quote: '' } : { ...span, quote };
    const step = intoBlankField({ ...place, text: filled.text }, { text, field: draft.field });
    const { outcome } = await write({ text, steps: [step], copy: filled.text });
    if (outcome === 'inserted') onWritten?.();
  };
  /** On to the next slot that is open; written where none is. */
  const goOn = (input: HTMLInputElement): void => {
    const inputs = inputsIn(own.current);
    const at = inputs.indexOf(input);
    const next = firstOpen([...inputs.slice(at + 1), ...inputs.slice(0, at)]);
    if (next) next.focus();
    else void take();
  };
  if (action === 'ask') return <Asked suggestion={suggestion} provenance={provenance} />;
  return (
    <div className="suggestion" ref={own}>
      {provenance !== undefined && <p className="quiet provenance">{provenance}</p>}
      {source === 'llm' && why !== '' && <p className="suggestion-why">{why}</p>}
      <Rewrite
        suggestion={suggestion}
        text={text}
        origins={origins}
        answers={answers}
        onAnswer={answer}
        onEnter={goOn}
      />
      <Origins origins={origins} />
      {source === 'llm' && names.length === 0 && <Needs needs={needs} />}
      <div className="suggestion-actions">
        <Button
          size="small"
          type="primary"
          icon={<EditOutlined />}
          loading={isWriting}
          onClick={() => void take()}
        >
          {t(isCopied ? 'suggest.copyToPaste' : 'suggest.write')}
        </Button>
        <CopyButton text={filled.text.trim()} label={t('suggest.copyOne')} />
        {onAnother && (
          <Button size="small" type="text" icon={<SwapOutlined />} onClick={onAnother}>
            {t('suggest.another')}
          </Button>
        )}
      </div>
      {isRefused && open.length > 0 && (
        <div className="suggestion-open">
          <output>{t('suggest.open', { count: open.length })}</output>
          <Checkbox checked={isLeftOpen} onChange={({ target }) => setLeftOpen(target.checked)}>
            {t('suggest.leaveOpen')}
          </Checkbox>
        </div>
      )}
      <Came result={result} draft={draft} isInsertion={action === 'insert'} />
    </div>
  );
}

function inputsIn(card: HTMLElement | null): readonly HTMLInputElement[] {
  return [...(card?.querySelectorAll<HTMLInputElement>('.slot input') ?? [])];
}

function firstOpen(inputs: readonly HTMLInputElement[]): HTMLInputElement | undefined {
  return inputs.find(({ value }) => value.trim() === '');
}

/** Nothing to write before the author has decided. */
function Asked({ suggestion, provenance }: Pick<Props, 'suggestion' | 'provenance'>) {
  const { t } = useTranslation('coach');
  const { source, why, needs } = suggestion;
  return (
    <div className="suggestion">
      {provenance !== undefined && <p className="quiet provenance">{provenance}</p>}
      {source === 'llm' && why !== '' && <p className="suggestion-why">{why}</p>}
      <p className="quiet">{t('suggest.asks')}</p>
      <Needs needs={needs} />
    </div>
  );
}

function Needs({ needs }: { readonly needs: readonly string[] }) {
  if (needs.length === 0) return null;
  return (
    <ul className="needs">
      {needs.map((need) => (
        <li key={need}>{need}</li>
      ))}
    </ul>
  );
}

interface CameProps {
  readonly result: Result | null;
  readonly draft: Draft;
  readonly isInsertion: boolean;
}

/** What came of it; a failure leaves the suggestion where it is. */
function Came({ result, draft, isInsertion }: CameProps) {
  const { t } = useTranslation('coach');
  const { t: words } = useTranslation();
  const outcome = result?.outcome ?? null;
  const isDone = outcome === 'inserted' || outcome === 'copied';
  const between = outcome === 'refused' && isInsertion && draft.field.kind === 'joined';
  return (
    <output className={isDone ? 'quiet' : 'failed'}>
      {outcome === 'inserted' && t('suggest.written')}
      {between && t('suggest.betweenFields')}
      {outcome !== null &&
        outcome !== 'inserted' &&
        !between &&
        words(`insert.${outcome}`, { label: draft.field.label || words('head.unnamed') })}
    </output>
  );
}
