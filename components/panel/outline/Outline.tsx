import { EditOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { insertionText, type OutlineInsertion } from '../../../lib/coach/outline/insertion.ts';
import type { ChosenLines } from '../../../lib/coach/outline/plan.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import { CopyButton } from '../../shared/CopyButton.tsx';
import { useChecked, useKnown } from '../suggest/use-known.ts';
import { useArrival } from '../use-arrival.ts';
import { useEscape } from '../use-escape.ts';
import './outline.css';
import { Inserted } from './Inserted.tsx';
import { PartChoice } from './PartChoice.tsx';
import { Renumber } from './Renumber.tsx';
import { useOutline } from './use-outline.ts';
import { useOutlineWriting, wordsOf } from './use-outline-writing.ts';

interface Props {
  readonly draft: Draft;
  /** The pack's part; null for the whole text. */
  readonly part: string | null;
  readonly onClose: () => void;
}

/** 一键提纲: what the text lacks, to choose from, and its way into the page. */
export function Outline({ draft, part, onClose }: Props) {
  const { t } = useTranslation('coach');
  const inside = useEscape<HTMLElement>(onClose);
  const title = useArrival<HTMLHeadingElement>();
  const checked = useChecked(draft);
  const [lines, setLines] = useState<ChosenLines>({});
  const [picked, setPicked] = useState<string | null>(null);
  const known = useKnown(checked ?? draft, picked);
  const { plan: outline, text } = useOutline(checked ?? draft, known, part, lines);
  const { write, isWriting, came } = useOutlineWriting(draft);
  return (
    <section className="outline" ref={inside} aria-label={t('outline.title')}>
      <h2 ref={title} tabIndex={-1}>
        {t('outline.title')}
      </h2>
      {came !== null && <Inserted came={came} draft={draft} />}
      {came?.result.outcome === 'inserted' && checked && known && (
        <Renumber draft={checked} known={known} />
      )}
      {came?.result.outcome === 'inserted' || came?.result.outcome === 'copied' ? (
        <Done onClose={onClose} />
      ) : (
        <>
          {outline !== null && outline.offered.length > 0 && (
            <p className="quiet">{t('outline.how')}</p>
          )}
          {known && known.scopes.length > 0 && (
            <Select
              size="small"
              className="outline-scope"
              aria-label={t('outline.scope')}
              placeholder={t('outline.scope')}
              value={known.scope}
              onChange={setPicked}
              options={known.scopes.map((value) => ({ value, label: value }))}
            />
          )}
          {outline?.offered.length === 0 && outline.homeless.length === 0 && (
            <p>{t('outline.nothing')}</p>
          )}
          {outline?.offered.map((one) => (
            <PartChoice
              key={one.part}
              part={one}
              written={outline.chosen.find((chosen) => chosen.part === one.part) ?? null}
              text={text}
              lines={lines[one.part] ?? one.choices}
              onChange={(chosen) => setLines({ ...lines, [one.part]: chosen })}
            />
          ))}
          {outline !== null && outline.homeless.length > 0 && (
            <div className="quiet">
              {t('outline.homeless', { parts: titlesOf(outline.homeless, t('suggest.and')) })}
              <CopyButton
                text={outline.homeless.map((one) => insertionText(one).trim()).join('\n')}
                label={t('outline.copy')}
              />
            </div>
          )}
          <div className="outline-actions">
            {outline !== null && outline.offered.length > 0 && (
              <>
                <Button
                  type="primary"
                  size="small"
                  icon={<EditOutlined />}
                  loading={isWriting}
                  disabled={outline.steps.length === 0}
                  onClick={() => void write(text, outline.steps)}
                >
                  {t('outline.insert', { count: outline.chosen.length })}
                </Button>
                <CopyButton text={wordsOf(outline.steps)} label={t('outline.copy')} />
              </>
            )}
            <Button size="small" onClick={onClose}>
              {t('outline.cancel')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Done({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useTranslation('coach');
  return (
    <Button ref={useArrival<HTMLButtonElement>()} type="primary" size="small" onClick={onClose}>
      {t('outline.done')}
    </Button>
  );
}

function titlesOf(parts: readonly OutlineInsertion[], and: string): string {
  return parts.map(({ title }) => title).join(and);
}
