import { Button, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { putTargets } from '../../../lib/db/targets.ts';
import { nameKey, type Figures } from '../../../lib/evidence/indicators.ts';
import {
  agree,
  changeTarget,
  currentStep,
  formulaOf,
  isAgreed,
  openTarget,
  proposeTarget,
  type Proposed,
  type Target,
} from '../../../lib/review/target.ts';
import { NotStored } from '../NotStored.tsx';
import { useSaving } from '../use-saving.ts';
import { ProposeForm } from './ProposeForm.tsx';
import { StepForm, type Step } from './StepForm.tsx';
import { TargetHistory } from './TargetHistory.tsx';

interface Props {
  readonly period: string;
  readonly area: string;
  readonly metrics: readonly string[];
  readonly figures: Figures;
  readonly targets: readonly Target[];
  readonly reviewer: string;
}

interface Row {
  readonly metric: string;
  readonly target: Target | null;
  readonly proposed: Proposed;
}

type Asked =
  | { readonly form: 'propose'; readonly row: Row }
  | { readonly form: 'agree' | 'change'; readonly target: Target };

/** A target a metric: proposed with its formula, agreed or changed with who, when and why. */
export function TargetTable({ period, area, metrics, figures, targets, reviewer }: Props) {
  const { t } = useTranslation('outcome');
  const [asked, setAsked] = useState<Asked | null>(null);
  const { failure, save } = useSaving();
  const rows = metrics.map((metric): Row => ({
    metric,
    target:
      targets.find(
        (one) => nameKey(one.area) === nameKey(area) && nameKey(one.metric) === nameKey(metric),
      ) ?? null,
    proposed: proposeTarget(figures, { period, area, metric }),
  }));
  const store = async (target: Target | null): Promise<void> => {
    if (target !== null && (await save(() => putTargets([target])))) setAsked(null);
  };
  const onStep = ({ value, by, why }: Step): void => {
    if (asked === null || asked.form === 'propose') return;
    const at = Date.now();
    void store(
      asked.form === 'agree'
        ? agree(asked.target, { by, why, at })
        : changeTarget(asked.target, { value, by, why, at }),
    );
  };
  return (
    <section className="target-card">
      <h2>{t('targets.title')}</h2>
      <p className="quiet">{t('targets.text')}</p>
      <NotStored failure={failure} />
      <Table<Row>
        size="small"
        pagination={false}
        rowKey="metric"
        dataSource={rows}
        expandable={{
          rowExpandable: ({ target }) => target !== null,
          expandedRowRender: historyOf,
        }}
        columns={[
          { title: t('targets.metric'), dataIndex: 'metric', width: 140 },
          {
            title: t('targets.proposal'),
            render: (_, row) => <ProposalWords row={row} />,
          },
          {
            title: t('targets.current'),
            align: 'right',
            width: 140,
            render: (_, { target }) => {
              const step = target && currentStep(target);
              return step ? `${step.value}${target.unit}` : '—';
            },
          },
          {
            title: t('targets.state'),
            width: 110,
            render: (_, { target }) =>
              target && (
                <span className={isAgreed(target) ? 'excellent' : 'warned'}>
                  {t(`targets.kind.${currentStep(target)?.kind ?? 'proposed'}`)}
                </span>
              ),
          },
          {
            title: t('targets.do'),
            align: 'right',
            width: 190,
            render: (_, row) => <RowActions row={row} onAsk={setAsked} />,
          },
        ]}
      />
      {asked?.form === 'propose' && (
        <ProposeForm
          propose={(factor) =>
            proposeTarget(figures, { period, area, metric: asked.row.metric }, factor)
          }
          onClose={() => setAsked(null)}
          onPropose={(ready) => {
            const place = { period, area, metric: asked.row.metric };
            void store(openTarget(place, ready, reviewer, Date.now()));
          }}
        />
      )}
      {asked !== null && asked.form !== 'propose' && (
        <StepForm
          form={asked.form}
          target={asked.target}
          reviewer={reviewer}
          onClose={() => setAsked(null)}
          onStep={onStep}
        />
      )}
    </section>
  );
}

function historyOf({ target }: Row) {
  return target && <TargetHistory target={target} />;
}

function ProposalWords({ row: { target, proposed } }: { readonly row: Row }) {
  const { t } = useTranslation('outcome');
  if (target?.proposal) return formulaOf(target.proposal, target.unit);
  if (proposed.kind === 'ready') return formulaOf(proposed.proposal, proposed.unit);
  const counts = proposed.kind === 'too-little' ? proposed : { years: 0, needed: 0 };
  return <span className="quiet">{t(`targets.no.${proposed.kind}`, { ...counts })}</span>;
}

interface ActionProps {
  readonly row: Row;
  readonly onAsk: (asked: Asked) => void;
}

function RowActions({ row, onAsk }: ActionProps) {
  const { t } = useTranslation('outcome');
  const { target, proposed } = row;
  if (target === null) {
    return (
      <Button
        size="small"
        type="primary"
        disabled={proposed.kind !== 'ready'}
        onClick={() => onAsk({ form: 'propose', row })}
      >
        {t('targets.propose')}
      </Button>
    );
  }
  return (
    <Space>
      {!isAgreed(target) && (
        <Button size="small" type="primary" onClick={() => onAsk({ form: 'agree', target })}>
          {t('targets.agree')}
        </Button>
      )}
      <Button size="small" onClick={() => onAsk({ form: 'change', target })}>
        {t('targets.change')}
      </Button>
    </Space>
  );
}
