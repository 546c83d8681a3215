import { OrderedListOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { groundOf } from '../../../lib/coach/ground.ts';
import { renumberingOf } from '../../../lib/coach/outline/renumber.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import { packById } from '../../../lib/packs/index.ts';
import type { Known } from '../suggest/use-known.ts';
import { useWriting } from '../suggest/use-writing.ts';

interface Props {
  /** As it was last checked. */
  readonly draft: Draft;
  readonly known: Known;
}

/** Headings that do not count on since a part stands between them: offered, never done by itself. */
export function Renumber({ draft, known }: Props) {
  const { t } = useTranslation('coach');
  const { t: words } = useTranslation();
  const { write, isWriting, result, isCopied } = useWriting(draft);
  const { text, packId } = draft;
  const changes = useMemo(() => {
    const pack = packById(packId);
    return pack === null ? [] : renumberingOf(groundOf(text, pack, known.given));
  }, [text, packId, known]);
  const outcome = result?.outcome ?? null;
  const isOffered = changes.length > 0 && !isCopied && draft.field.kind !== 'joined';
  const steps = changes
    .toReversed()
    .map(({ span, quote, rewrite }) => ({ ...span, quote, text: rewrite }));
  return (
    <>
      {isOffered && (
        <div className="outline-rest">
          <span className="quiet">{t('outline.uncounted')}</span>
          <Button
            size="small"
            icon={<OrderedListOutlined />}
            loading={isWriting}
            onClick={() => void write({ text, steps, copy: '' })}
          >
            {t('outline.renumber', { count: changes.length })}
          </Button>
        </div>
      )}
      <output className={outcome === 'inserted' ? 'quiet' : 'failed'}>
        {outcome === 'inserted' && t('outline.renumbered', { count: result?.done })}
        {outcome !== null && outcome !== 'inserted' && words(`insert.${outcome}`)}
      </output>
    </>
  );
}
