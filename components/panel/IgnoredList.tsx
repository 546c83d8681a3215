import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../lib/rules/report.ts';
import type { Ignored } from './findings.ts';

interface Props {
  readonly ignored: readonly Ignored[];
  readonly onRestore: (finding: Finding) => void;
}

/** What was set aside, at the bottom and folded, with the way back. */
export function IgnoredList({ ignored, onRestore }: Props) {
  const { t } = useTranslation();
  if (ignored.length === 0) return null;
  return (
    <details className="block ignored">
      <summary>{t('findings.ignored', { count: ignored.length })}</summary>
      <ul>
        {ignored.map(({ finding, scope }) => (
          <li key={finding.id}>
            <span className="finding-message">{finding.message}</span>
            <span className="quiet">
              {t(scope === 'rule' ? 'findings.ignoredRule' : 'findings.ignoredHere')}
            </span>
            <Button
              size="small"
              type="link"
              aria-label={t('findings.restoreOne', { message: finding.message })}
              onClick={() => onRestore(finding)}
            >
              {t('findings.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
