import { CheckCircleFilled, CloseCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberItem, Numbers, Span } from '../../lib/rules/report.ts';
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
  const [isOpen, setOpen] = useState(false);
  const { found, checked, consistent, items } = numbers;
  // The chips stay as they are while only their places change: hundreds of them would be drawn at each keystroke.
  const latest = useRef({ text, items, onLocate });
  useEffect(() => {
    latest.current = { text, items, onLocate };
  });
  const pick = useCallback((index: number): void => {
    const { text: now, items: those, onLocate: show } = latest.current;
    const item = those[index];
    if (item) show(`${ID}${index}`, { ...spanOf(item), quote: now.slice(item.start, item.end) });
  }, []);
  if (items.length === 0) return null;
  return (
    <details className="block numbers" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('numbers.title')}</h2>
        <span className="quiet">{t('numbers.coverage', { found, checked, consistent })}</span>
      </summary>
      {isOpen && (
        <ul>
          {items.map(({ start, end, verdict, reason }, index) => (
            // A number has no name of its own: it is the nth of the text.
            <NumberChip
              key={index}
              index={index}
              quote={text.slice(start, end)}
              verdict={verdict}
              reason={reason}
              onPick={pick}
            />
          ))}
        </ul>
      )}
      {outcome !== null && outcome.id.startsWith(ID) && <LocateStatus result={outcome.result} />}
    </details>
  );
}

const ID = 'number ';

function spanOf({ start, end }: NumberItem): Span {
  return { start, end };
}

interface ChipProps extends Pick<NumberItem, 'verdict' | 'reason'> {
  readonly index: number;
  readonly quote: string;
  readonly onPick: (index: number) => void;
}

const NumberChip = memo(function NumberChip({ index, quote, verdict, reason, onPick }: ChipProps) {
  const { t } = useTranslation();
  const told = `${t(`numbers.verdict.${verdict}`)}：${reason}`;
  return (
    <li>
      <Tooltip title={told}>
        <button
          type="button"
          className={`plain number ${verdict}`}
          aria-label={`${quote}，${told}`}
          onClick={() => onPick(index)}
        >
          <span aria-hidden="true">{ICONS[verdict]}</span> {quote}
        </button>
      </Tooltip>
    </li>
  );
});
