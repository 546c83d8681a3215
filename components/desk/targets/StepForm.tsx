import { Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentStep, type Target } from '../../../lib/review/target.ts';

export interface Step {
  readonly value: string;
  readonly by: string;
  readonly why: string;
}

interface Props {
  readonly form: 'agree' | 'change';
  readonly target: Target;
  readonly reviewer: string;
  readonly onClose: () => void;
  readonly onStep: (step: Step) => void;
}

/** Who agrees, or who changes it to what and why. */
export function StepForm({ form: kind, target, reviewer, onClose, onStep }: Props) {
  const { t } = useTranslation('outcome');
  const [form] = Form.useForm<Step>();
  const now = currentStep(target)?.value ?? '0';
  const isChange = kind === 'change';
  return (
    <Modal
      open
      title={`${t(`targets.${kind}`)} · ${target.area} ${target.metric}`}
      okText={t(`targets.${kind}`)}
      cancelText={t('cancel')}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ value: now, by: isChange ? reviewer : '', why: '' }}
        onFinish={({ value = now, by, why }: Partial<Step> & Omit<Step, 'value'>) =>
          onStep({ value: String(value), by, why })
        }
      >
        <p>{t('targets.now', { value: now, unit: target.unit })}</p>
        {isChange && (
          <Form.Item
            name="value"
            label={t('targets.value', { unit: target.unit })}
            rules={[
              { required: true },
              {
                validator: (_, value: string) =>
                  Number(value) === Number(now)
                    ? Promise.reject(new Error(t('targets.sameValue')))
                    : Promise.resolve(),
              },
            ]}
          >
            <InputNumber<string> stringMode min="0" style={{ width: 180 }} />
          </Form.Item>
        )}
        <Form.Item name="by" label={t('targets.by')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item
          name="why"
          label={t('targets.why')}
          rules={isChange ? [{ required: true, whitespace: true }] : []}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
