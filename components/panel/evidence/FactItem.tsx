import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../../lib/copy-text.ts';
import type { Fact } from '../../../lib/evidence/facts.ts';
import { sourcesOf } from './words.ts';

type Copy = 'copy' | 'copied' | 'failed';

/** One sentence to take over, and where it comes from. */
export function FactItem({ fact }: { readonly fact: Fact }) {
  const { t } = useTranslation();
  const [copy, setCopy] = useState<Copy>('copy');
  return (
    <li className="fact">
      <p>{fact.sentence}</p>
      <div className="fact-foot">
        <Sources fact={fact} />
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
      <output className="failed">{copy === 'failed' && t('gone.failed')}</output>
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
