import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rules } from '../../../lib/rules/index.ts';
import { add } from '../../../lib/review/decide.ts';
import { selectedWords } from './selected-words.ts';
import type { Change } from './use-paper.ts';

interface Props {
  readonly onDecide: (change: Change) => void;
  readonly onClose: () => void;
}

/** A deduction that no rule proposed; it has clause, quote and improvement point like any other. */
export function AddDeduction({ onDecide, onClose }: Props) {
  const { t } = useTranslation('desk');
  const [rule, setRule] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [quote, setQuote] = useState(selectedWords);
  const [clause, setClause] = useState('');
  const [improvement, setImprovement] = useState('');
  const [points, setPoints] = useState(2);
  const pick = (id: string | undefined): void => {
    setRule(id ?? null);
    const picked = rules.find((one) => one.id === id);
    if (!picked) return;
    setTitle(picked.title);
    setClause(picked.why);
    setImprovement(picked.ask);
  };
  const isReady = [title, clause, improvement].every((words) => words.trim() !== '');
  const save = (): void => {
    const absent = quote.trim() === '';
    const added = {
      id: crypto.randomUUID(),
      rule,
      title: title.trim(),
      clause: clause.trim(),
      quote: absent ? title.trim() : quote.trim(),
      absent,
      improvement: improvement.trim(),
      points,
      part: null,
    };
    onDecide((now, at) => add(now, { ...added, at }));
    onClose();
  };
  const field = (
    key: 'title' | 'quote' | 'clause' | 'improvement',
    value: string,
    set: (words: string) => void,
  ) => (
    <label>
      {t(`deduction.${key}`)}
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={2000}
        value={value}
        placeholder={t(`deduction.hint.${key}`)}
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );
  return (
    <section className="add-deduction" aria-label={t('deduction.add')}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('deduction.rule')}
        placeholder={t('deduction.rule')}
        value={rule}
        onChange={pick}
        options={rules.map((one) => ({ value: one.id as string, label: one.title }))}
      />
      {field('title', title, setTitle)}
      {field('quote', quote, setQuote)}
      {field('clause', clause, setClause)}
      {field('improvement', improvement, setImprovement)}
      <div className="proposal-foot">
        <Button type="primary" size="small" disabled={!isReady} onClick={save}>
          {t('deduction.take')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('deduction.cancel')}
        </Button>
        <label className="proposal-points">
          {t('deduction.points')}
          <InputNumber
            size="small"
            min={0}
            max={100}
            controls={false}
            aria-label={t('deduction.points')}
            value={points}
            onChange={(value) => setPoints(value ?? 0)}
          />
        </label>
      </div>
    </section>
  );
}
