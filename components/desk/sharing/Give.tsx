import { ExportOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordKinds, type RecordKind } from '../../../lib/bundle/records.ts';
import { countsOf, gather, ownFingerprint, seal } from '../../../lib/desk/sharing/send.ts';
import { offerFile } from '../../../lib/offer-file.ts';
import { stored } from '../../../lib/db/failure.ts';
import { monthWords } from '../../shared/month-words.ts';
import { NotStored } from '../NotStored.tsx';
import { useSaving } from '../use-saving.ts';

interface Props {
  readonly period: string;
  readonly reviewer: string;
}

/** The month as one signed file: what goes into it is chosen and counted first. */
export function Give({ period, reviewer }: Props) {
  const { t, i18n } = useTranslation('outcome');
  const [kinds, setKinds] = useState<readonly RecordKind[]>(recordKinds);
  const [name, setName] = useState<string | null>(null);
  const [isWriting, setWriting] = useState(false);
  const { failure, save } = useSaving();
  const fingerprint = useFingerprint();
  const counts = useLiveQuery(
    async () => stored(async () => countsOf(await gather(period, recordKinds))),
    [period],
  );
  const month = monthWords(period, i18n.language);
  const sender = name ?? reviewer;
  const write = async (): Promise<void> => {
    setWriting(true);
    await save(async () => {
      const bytes = await seal(await gather(period, kinds), sender.trim(), Date.now());
      offerFile(`${t('share.fileName', { month })}.mscb`, bytes);
    });
    setWriting(false);
  };
  return (
    <section className="share-card">
      <h2>{t('share.give')}</h2>
      <p className="quiet">{t('share.giveText', { month })}</p>
      <Checkbox.Group<RecordKind>
        value={[...kinds]}
        onChange={setKinds}
        options={recordKinds.map((kind) => ({
          value: kind,
          label: counts?.ok
            ? t('share.kindCount', { kind: t(`share.kind.${kind}`), count: counts.value[kind] })
            : t(`share.kind.${kind}`),
        }))}
      />
      <label className="share-name">
        {t('share.sender')}
        <Input maxLength={80} value={sender} onChange={(event) => setName(event.target.value)} />
      </label>
      <NotStored failure={failure} />
      <Button
        type="primary"
        icon={<ExportOutlined />}
        disabled={kinds.length === 0}
        loading={isWriting}
        onClick={() => void write()}
      >
        {t('share.export')}
      </Button>
      {fingerprint !== null && (
        <p className="quiet">
          {t('share.ownFingerprint')} <code>{fingerprint}</code>
        </p>
      )}
    </section>
  );
}

/** By which others know this machine; null until its keys are there. */
function useFingerprint(): string | null {
  const [fingerprint, setFingerprint] = useState<string | null>(null);
  useEffect(() => {
    void stored(() => ownFingerprint(Date.now())).then((read) => {
      if (read.ok) setFingerprint(read.value);
    });
  }, []);
  return fingerprint;
}
