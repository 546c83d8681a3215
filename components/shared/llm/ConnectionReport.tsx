import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProbeFindings } from '../../../lib/coach/client/probe.ts';
import { FailureAlert } from './FailureAlert.tsx';
import type { Connection } from './use-connection.ts';

interface Props {
  readonly connection: Connection;
  readonly onMend: () => void;
  readonly onAgain: () => void;
}

/** What came of saving or testing, in words. */
export function ConnectionReport({ connection, onMend, onAgain }: Props) {
  const { t } = useTranslation('coach');
  switch (connection.kind) {
    case 'idle':
      return null;
    case 'testing':
      return <output className="quiet">{t('llm.set.testing')}</output>;
    case 'saved':
      return <output className="quiet">{t('llm.set.saved')}</output>;
    case 'not-saved':
      return <output className="failed">{t('llm.set.notSaved')}</output>;
    case 'refused':
      return (
        <Alert
          role="alert"
          type="warning"
          title={t('llm.set.refused', { origin: connection.origin })}
        />
      );
    case 'probed':
      return connection.probe.state === 'ok' ? (
        <Findings findings={connection.probe.findings} />
      ) : (
        <FailureAlert failure={connection.probe.failure} onMend={onMend} onAgain={onAgain} />
      );
  }
}

function Findings({ findings }: { readonly findings: ProbeFindings }) {
  const { t } = useTranslation('coach');
  const { schema, echoesChinese, endsProperly, thinks, tellsUsage, firstByteMs, models } = findings;
  return (
    <output className="llm-findings">
      <ul>
        <Line isGood>
          {t('llm.probe.ok')}
          {firstByteMs !== null &&
            `，${t('llm.probe.firstByte', { seconds: Math.max(0.1, firstByteMs / 1000).toFixed(1) })}`}
        </Line>
        <Line isGood={schema === 'applied'}>{t(`llm.probe.schema.${schema}`)}</Line>
        <Line isGood={echoesChinese}>
          {t(echoesChinese ? 'llm.probe.chinese' : 'llm.probe.notChinese')}
        </Line>
        <Line isGood={endsProperly}>
          {t(endsProperly ? 'llm.probe.ends' : 'llm.probe.endsNot')}
        </Line>
        {thinks && <Line isGood={false}>{t('llm.probe.thinks')}</Line>}
        {tellsUsage && <Line isGood>{t('llm.probe.usage')}</Line>}
        {models !== null && models.length > 0 && (
          <Line isGood>{t('llm.probe.models', { count: models.length })}</Line>
        )}
      </ul>
    </output>
  );
}

function Line({ isGood, children }: { readonly isGood: boolean; readonly children: ReactNode }) {
  return (
    <li className={isGood ? 'good' : 'fair'}>
      {isGood ? <CheckCircleOutlined /> : <ExclamationCircleOutlined />} {children}
    </li>
  );
}
