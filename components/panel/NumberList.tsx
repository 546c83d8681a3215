import { CheckCircleFilled, CloseCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NumberItem, Numbers } from '../../lib/rules/report.ts';
import { LocateStatus } from './LocateStatus.tsx';
import type { OnLocate, Outcome } from './use-locate.ts';

/** Green fits, red does not, grey could not be told. */
const ICONS = {
  consistent: <CheckCircleFilled />,
  inconsistent: <CloseCircleFilled />,
  imprecise: <MinusCircleOutlined />,
  unchecked: <MinusCircleOutlined />,
} as const;

interface Props {
  readonly text: string;
  readonly numbers: Numbers;
  readonly onLocate: OnLocate;
  readonly outcome: Outcome | null;
}

/** Every number of the text: by what it was checked, and how that went. */
export function NumberList({ text, numbers, onLocate, outcome }: Props) {
  const { t } = useTranslation();
  const { found, checked, consistent, items } = numbers;
  if (items.length === 0) return null;
  return (
    <details className="block numbers">
      <summary>
        <h2>{t('numbers.title')}</h2>
        <span className="quiet">{t('numbers.coverage', { found, checked, consistent })}</span>
      </summary>
      <ul>
        {items.map((item) => (
          <NumberChip key={item.start} item={item} text={text} onLocate={onLocate} />
        ))}
      </ul>
      {outcome !== null && outcome.id.startsWith(ID) && <LocateStatus result={outcome.result} />}
    </details>
  );
}

const ID = 'number ';

interface ChipProps extends Pick<Props, 'text' | 'onLocate'> {
  readonly item: NumberItem;
}

function NumberChip({ item, text, onLocate }: ChipProps) {
  const { t } = useTranslation();
  const { start, end, verdict, reason } = item;
  const quote = text.slice(start, end);
  const told = `${t(`numbers.verdict.${verdict}`)}：${reason}`;
  return (
    <li>
      <Tooltip title={told}>
        <button
          type="button"
          className={`plain number ${verdict}`}
          aria-label={`${quote}，${told}`}
          onClick={() => onLocate(`${ID}${start}`, { start, end, quote })}
        >
          <span aria-hidden="true">{ICONS[verdict]}</span> {quote}
        </button>
      </Tooltip>
    </li>
  );
}
