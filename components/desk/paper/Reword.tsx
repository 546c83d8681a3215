import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { change } from '../../../lib/review/decide.ts';
import type { Proposed } from './proposed.ts';
import type { Change } from './use-paper.ts';

interface Props {
  readonly proposed: Proposed;
  readonly onDecide: (change: Change) => void;
}

/** Clause and improvement point in the reviewer's own words; so worded, the deduction is accepted. */
export function Reword({ proposed: { proposal, decision }, onDecide }: Props) {
  const { t } = useTranslation('desk');
  const [isOpen, setOpen] = useState(false);
  const [clause, setClause] = useState(proposal.clause);
  const [improvement, setImprovement] = useState(proposal.improvement);
  const save = (): void => {
    setOpen(false);
    const points = decision?.verdict === 'changed' ? decision.points : proposal.points;
    const worded = { ...proposal, clause: clause.trim(), improvement: improvement.trim() };
    onDecide((now, at) => change(now, worded, { points, reason: decision?.reason ?? '' }, at));
  };
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <div className="reword">
          <label>
            {t('deduction.clause')}
            <Input.TextArea
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={2000}
              value={clause}
              onChange={(event) => setClause(event.target.value)}
            />
          </label>
          <label>
            {t('deduction.improvement')}
            <Input.TextArea
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={2000}
              value={improvement}
              onChange={(event) => setImprovement(event.target.value)}
            />
          </label>
          <Button
            type="primary"
            size="small"
            disabled={clause.trim() === '' || improvement.trim() === ''}
            onClick={save}
          >
            {t('deduction.acceptReworded')}
          </Button>
        </div>
      }
    >
      <Button size="small" type="text">
        {t('deduction.reword')}
      </Button>
    </Popover>
  );
}
