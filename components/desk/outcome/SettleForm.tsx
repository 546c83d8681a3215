import { Checkbox, Form, Input, InputNumber, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Settlement } from '../../../lib/review/appeal.ts';
import type { Item } from '../../../lib/review/confirm.ts';

/** An appeal that waits for an answer. */
export interface Pending {
  /** The review's key. */
  readonly review: string;
  readonly item: Item;
  /** Area and name, as shown. */
  readonly who: string;
}

interface Props {
  readonly pending: Pending | null;
  readonly reviewer: string;
  readonly onClose: () => void;
  /** Whether it is stored. */
  readonly onSettle: (pending: Pending, settlement: Settlement) => Promise<boolean>;
}

const RESULTS = ['upheld', 'amended', 'withdrawn'] as const;

/** What was found out, what becomes of the points, and what the author says to it. */
export function SettleForm({ pending, reviewer, onClose, onSettle }: Props) {
  const { t } = useTranslation('outcome');
  const [form] = Form.useForm<Settlement>();
  const result = Form.useWatch('result', form);
  return (
    <Modal
      title={pending === null ? '' : `${pending.who} · ${pending.item.title}`}
      open={pending !== null}
      onCancel={onClose}
      okText={t('appeal.settle')}
      cancelText={t('cancel')}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      {pending !== null && (
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{
            result: 'upheld',
            points: pending.item.points,
            facts: '',
            reply: '',
            interviewed: false,
            by: reviewer,
          }}
          onFinish={(settlement) => {
            void onSettle(pending, settlement).then((done) => done && onClose());
          }}
        >
          <p className="quiet">{pending.item.appeal?.grounds}</p>
          <Form.Item name="result" label={t('appeal.result')}>
            <Radio.Group
              options={RESULTS.map((value) => ({ value, label: t(`appeal.results.${value}`) }))}
            />
          </Form.Item>
          {result === 'amended' && (
            <Form.Item name="points" label={t('appeal.points')} rules={[{ required: true }]}>
              <InputNumber min={0} max={100} step={0.5} />
            </Form.Item>
          )}
          <Form.Item name="facts" label={t('appeal.facts')}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Form.Item>
          <Form.Item name="interviewed" valuePropName="checked">
            <Checkbox>{t('appeal.interviewed')}</Checkbox>
          </Form.Item>
          <Form.Item name="reply" label={t('appeal.reply')}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Form.Item>
          <Form.Item
            name="by"
            label={t('appeal.by')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={80} />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
