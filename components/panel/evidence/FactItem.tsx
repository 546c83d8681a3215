import { EnterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../lib/db/schema.ts';
import type { Fact } from '../../../lib/evidence/facts.ts';
import { CopyButton } from '../../shared/CopyButton.tsx';
import { useInsert } from '../use-insert.ts';
import { sourcesOf } from './words.ts';

interface Props {
  readonly fact: Fact;
  readonly draft: Draft;
}

/** One sentence to take over, and where it comes from. */
export function FactItem({ fact, draft }: Props) {
  const { t } = useTranslation();
  const { insert, outcome } = useInsert(draft);
  return (
    <li className="fact">
      <p>{fact.sentence}</p>
      <div className="fact-foot">
        <Sources fact={fact} />
        <Button
          size="small"
          type="text"
          icon={<EnterOutlined />}
          aria-label={t('evidence.insertOne', { sentence: fact.sentence })}
          onClick={() => insert(fact.sentence)}
        >
          {t('insert.insert')}
        </Button>
        <CopyButton
          text={fact.sentence}
          label={t('evidence.copyOne', { sentence: fact.sentence })}
        />
      </div>
      <output className={outcome === 'inserted' || outcome === 'copied' ? 'quiet' : 'failed'}>
        {outcome !== null &&
          t(`insert.${outcome}`, { label: draft.field.label || t('head.unnamed') })}
      </output>
    </li>
  );
}

/** So many rows are named; a year's sum has thirty. */
const NAMED = 3;

function Sources({ fact }: { readonly fact: Fact }) {
  const { t } = useTranslation();
  const words = sourcesOf(fact.from).map(({ file, rows }) => {
    const named = rows.slice(0, NAMED).join(t('evidence.and'));
    const many = rows.length > NAMED;
    return t(many ? 'evidence.sourceMany' : 'evidence.source', {
      file: file ?? t('evidence.pasted'),
      rows: named,
      count: rows.length,
    });
  });
  return <span className="quiet fact-source">{words.join(t('evidence.andFile'))}</span>;
}
