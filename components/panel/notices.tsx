/** The panel's states without a draft on the page, one component each. */
import {
  DisconnectOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  GlobalOutlined,
  LoadingOutlined,
  PushpinOutlined,
  StopOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../lib/copy-text.ts';
import type { Draft } from '../../lib/db/schema.ts';
import { Notice } from '../shared/Notice.tsx';
import { PickButton } from './PickButton.tsx';
import { usePick } from './use-pick.ts';

interface Again {
  readonly onAgain: () => void;
}

export function Loading() {
  const { t } = useTranslation();
  return <Notice pending title={t('loading.title')} icon={<LoadingOutlined />} />;
}

export function Unsupported() {
  const { t } = useTranslation();
  return (
    <Notice title={t('unsupported.title')} text={t('unsupported.text')} icon={<StopOutlined />} />
  );
}

export function Unknown() {
  const { t } = useTranslation();
  return <Notice title={t('unknown.title')} text={t('unknown.text')} icon={<PushpinOutlined />} />;
}

interface PermissionProps {
  readonly origin: string;
  readonly refused: boolean;
  readonly onEnable: () => void;
}

export function Permission({ origin, refused, onEnable }: PermissionProps) {
  const { t } = useTranslation();
  return (
    <Notice
      title={t('permission.title')}
      icon={<GlobalOutlined />}
      action={
        <Button type="primary" block onClick={onEnable}>
          {t(refused ? 'permission.again' : 'permission.enable')}
        </Button>
      }
    >
      <p className="origin">{origin}</p>
      <p>{t('permission.text')}</p>
      <output className="refused">{refused && t('permission.refused')}</output>
    </Notice>
  );
}

export function Searching() {
  const { t } = useTranslation();
  return <Notice pending title={t('searching.title')} icon={<LoadingOutlined />} />;
}

export function NoField({ onAgain, tabId }: Again & { readonly tabId: number | null }) {
  const { t } = useTranslation();
  const pick = usePick(tabId);
  return (
    <Notice
      title={t('noField.title')}
      text={t('noField.text')}
      icon={<FileSearchOutlined />}
      action={
        <>
          <Button onClick={onAgain}>{t('noField.again')}</Button>
          <PickButton {...pick} />
        </>
      }
    />
  );
}

export function Lost({ onAgain }: Again) {
  const { t } = useTranslation();
  return (
    <Notice
      title={t('lost.title')}
      text={t('lost.text')}
      icon={<DisconnectOutlined />}
      action={<Button onClick={onAgain}>{t('lost.again')}</Button>}
    />
  );
}

type Copy = 'copy' | 'copied' | 'failed';

export function Gone({ draft, onAgain }: Again & { readonly draft: Draft }) {
  const { t } = useTranslation();
  const [copy, setCopy] = useState<Copy>('copy');
  const label = draft.field.label || t('head.unnamed');
  const again = <Button onClick={onAgain}>{t('gone.again')}</Button>;
  if (draft.text.trim() === '') {
    return (
      <Notice
        title={t('gone.title')}
        text={t('gone.empty', { label })}
        icon={<FileTextOutlined />}
        action={again}
      />
    );
  }
  return (
    <Notice
      title={t('gone.title')}
      text={t('gone.text', { label, count: draft.text.length })}
      icon={<FileTextOutlined />}
      action={
        <>
          <Button
            type="primary"
            onClick={() => {
              void copyText(draft.text).then((done) => setCopy(done ? 'copied' : 'failed'));
            }}
          >
            {t(copy === 'copied' ? 'gone.copied' : 'gone.copy')}
          </Button>
          {again}
        </>
      }
    >
      <output>{copy === 'failed' && t('gone.failed')}</output>
    </Notice>
  );
}
