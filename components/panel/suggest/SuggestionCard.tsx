import { EditOutlined, SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Origin } from '../../../lib/coach/guard/numbers.ts';
import { fillSlots, openSlots } from '../../../lib/coach/slots.ts';
import type { Suggestion } from '../../../lib/coach/suggestion.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import { CopyButton } from '../../shared/CopyButton.tsx';
import { intoBlankField } from '../form-fields.ts';
import { keepAnswers, slotNames, useAnswers, type Asked } from './answers.ts';
import { Origins } from './Origins.tsx';
import { Came, Refused } from './outcomes.tsx';
import { Rewrite } from './Rewrite.tsx';
import '../../shared/suggest/suggest.css';
import { useWriting } from './use-writing.ts';

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
  const asked: Asked = {
    draft: draft.key,
    finding: suggestion.findingId ?? suggestion.ruleId,
    rule: suggestion.ruleId,
    quote,
  };
  const answers = useAnswers(
    asked,
    (id) => draft.report?.findings.some((finding) => finding.id === id) ?? false,
  );
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
    const { outcome } = await write({ text, steps: [step], copy: filled.text.trim() });
    if (outcome !== 'inserted') return;
    keepAnswers(asked, answers, true);
    onWritten?.();
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
        onAnswer={(slot, answer) => keepAnswers(asked, { ...answers, [slot]: answer })}
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
      <Refused
        count={isRefused ? open.length : 0}
        isLeftOpen={isLeftOpen}
        onLeaveOpen={setLeftOpen}
      />
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
