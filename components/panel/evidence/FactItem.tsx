import { CheckOutlined, CopyOutlined, EnterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../../lib/copy-text.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import type { Fact } from '../../../lib/evidence/facts.ts';
import { useInsert } from '../use-insert.ts';
import { sourcesOf } from './words.ts';

type Copy = 'copy' | 'copied' | 'failed';

interface Props {
  readonly fact: Fact;
  readonly draft: Draft;
}

/** One sentence to take over, and where it comes from. */
export function FactItem({ fact, draft }: Props) {
  const { t } = useTranslation();
  const [copy, setCopy] = useState<Copy>('copy');
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
        <Button
          size="small"
          type="text"
          icon={copy === 'copied' ? <CheckOutlined /> : <CopyOutlined />}
          aria-label={t('evidence.copyOne', { sentence: fact.sentence })}
          onClick={() => {
            void copyText(fact.sentence).then((done) => setCopy(done ? 'copied' : 'failed'));
          }}
        >
          {t(copy === 'copied' ? 'evidence.copied' : 'evidence.copy')}
        </Button>
      </div>
      <output className={outcome === 'inserted' ? 'quiet' : 'failed'}>
        {outcome !== null && t(`insert.${outcome}`)}
        {copy === 'failed' && t('gone.failed')}
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
