import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonSheet } from '../../../lib/review/outcome/outcome.ts';

export interface Filed {
  readonly review: string;
  readonly deduction: string;
  readonly grounds: string;
}

interface Props {
  readonly isOpen: boolean;
  readonly sheets: readonly PersonSheet[];
  readonly onClose: () => void;
  /** Whether it is stored. */
  readonly onFile: (filed: Filed) => Promise<boolean>;
}

/** Who does not agree with which deduction, and why. */
export function AppealForm({ isOpen, sheets, onClose, onFile }: Props) {
  const { t } = useTranslation('outcome');
  const [form] = Form.useForm<Filed>();
  const review = Form.useWatch('review', form);
  const items = sheets.find((sheet) => sheet.review === review)?.items ?? [];
  return (
    <Modal
      title={t('appeal.file')}
      open={isOpen}
      onCancel={onClose}
      okText={t('appeal.take')}
      cancelText={t('cancel')}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(filed) => {
          void onFile(filed).then((done) => done && onClose());
        }}
      >
        <Form.Item name="review" label={t('appeal.who')} rules={[{ required: true }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            onChange={() => form.resetFields(['deduction'])}
            options={sheets
              .filter((sheet) => sheet.items.length > 0)
              .map(({ review: value, area, author }) => ({
                value,
                label: [area, author].filter((name) => name !== null).join(' ') || t('unnamed'),
              }))}
          />
        </Form.Item>
        <Form.Item name="deduction" label={t('appeal.what')} rules={[{ required: true }]}>
          <Select
            disabled={items.length === 0}
            options={items
              .filter(({ appeal }) => appeal?.outcome == null)
              .map(({ id, title, points }) => ({ value: id, label: `${title} −${points}` }))}
          />
        </Form.Item>
        <Form.Item
          name="grounds"
          label={t('appeal.grounds')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
