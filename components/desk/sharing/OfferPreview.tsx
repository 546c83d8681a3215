import { Alert, Button, Input, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changesNothing } from '../../../lib/bundle/merge.ts';
import { recordKinds, type RecordKind } from '../../../lib/bundle/records.ts';
import type { Offer } from '../../../lib/desk/sharing/take.ts';
import { Conflicts } from './Conflicts.tsx';
import { RefusedPacks } from './RefusedPacks.tsx';

interface Props {
  readonly name: string;
  readonly offer: Offer;
  readonly isStoring: boolean;
  readonly onAccept: (theirs: ReadonlySet<string>, name: string) => void;
  readonly onDrop: () => void;
}

interface Line {
  readonly kind: RecordKind;
  readonly fresh: number;
  readonly same: number;
  readonly conflicts: number;
  readonly unreadable: number;
}

/** Who signed it, what is new in it, and what both sides have in two versions. */
export function OfferPreview({ name, offer, isStoring, onAccept, onDrop }: Props) {
  const { t, i18n } = useTranslation('outcome');
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const [sender, setSender] = useState('');
  const { bundle, plan } = offer;
  const lines = recordKinds.map((kind): Line => ({
    kind,
    fresh: plan[kind].fresh.length,
    same: plan[kind].same,
    conflicts: plan[kind].conflicts.length,
    unreadable: bundle.unreadable[kind],
  }));
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <div className="offer">
      <p>
        <strong>{name}</strong>
        {' · '}
        {t('share.made', {
          by: bundle.producer || t('share.nobody'),
          at: when.format(new Date(bundle.createdAt)),
        })}
      </p>
      <Signature offer={offer} />
      <Table<Line>
        size="small"
        pagination={false}
        rowKey="kind"
        dataSource={lines}
        columns={[
          { title: t('share.what'), render: (_, { kind }) => t(`share.kind.${kind}`) },
          { title: t('share.fresh'), dataIndex: 'fresh', align: 'right' },
          { title: t('share.same'), dataIndex: 'same', align: 'right' },
          { title: t('share.conflicts'), dataIndex: 'conflicts', align: 'right' },
          { title: t('share.unreadable'), dataIndex: 'unreadable', align: 'right' },
        ]}
      />
      <RefusedPacks packs={bundle.refusedPacks} />
      <Conflicts plan={plan} theirs={theirs} onChange={setTheirs} />
      {changesNothing(plan) && <p>{t('share.changesNothing')}</p>}
      {bundle.signature === 'unknown' && (
        <label className="share-name">
          {t('share.remember')}
          <Input
            maxLength={80}
            placeholder={t('share.rememberAs')}
            value={sender}
            onChange={(event) => setSender(event.target.value)}
          />
        </label>
      )}
      <Space>
        <Button type="primary" loading={isStoring} onClick={() => onAccept(theirs, sender)}>
          {t('share.accept')}
        </Button>
        <Button onClick={onDrop} disabled={isStoring}>
          {t('cancel')}
        </Button>
      </Space>
    </div>
  );
}

function Signature({ offer: { bundle, from } }: { readonly offer: Offer }) {
  const { t } = useTranslation('outcome');
  const isKnown = bundle.signature === 'valid';
  return (
    <Alert
      type={isKnown ? 'success' : 'warning'}
      showIcon
      title={isKnown ? t('share.valid', { name: from?.name }) : t('share.unknown')}
      description={
        <>
          {!isKnown && <p>{t('share.unknownText')}</p>}
          <code>{bundle.fingerprint}</code>
        </>
      }
    />
  );
}
