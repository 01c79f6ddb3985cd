import { Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection, TestReport } from '@shared/contract/connections';
import type { Vendor } from '@shared/domain/vendor';
import { DoctorTarget } from '../../components/doctorTarget';
import { ErrorNote } from '../../components/ErrorNote';
import { Revealed } from '../../components/Revealed';
import { CONNECT_PAGE } from '../../help/pageOf';
import { useCall } from '../../lib/useCall';
import { useConnections } from '../../state/AppState';
import { useHelpTopic } from '../../stores/help';
import { ConnectionFieldset } from './ConnectionFieldset';
import styles from './connections.module.css';
import { accountOf, draftOf, inputOf, type ConnectionDraft } from './draft';
import { ReportSteps } from './ReportSteps';
import { SetupGuide } from './SetupGuide';
import { VendorPicker } from './VendorPicker';

interface Props {
  /** The connection to change; a new one when absent. */
  readonly connection?: Connection;
  /** Whose connection a new one is at first. */
  readonly vendor?: Vendor;
  readonly onClose: () => void;
  readonly onSaved?: (connection: Connection) => void;
}

/** Adds or changes a connection. Testing uses what the form holds, before anything is saved. */
export function ConnectionDrawer({ connection, vendor: first, onClose, onSaved }: Props) {
  const { t } = useTranslation(['connections', 'common']);
  const all = useConnections();
  const [form] = Form.useForm<ConnectionDraft>();
  const [initial] = useState(() => draftOf(connection, all, first));
  const [kind, setKind] = useState<Pick<ConnectionDraft, 'vendor' | 'credential'>>(initial);
  useHelpTopic(CONNECT_PAGE[kind.vendor]);
  // Closing first and leaving afterwards gives the focus back to where it came from.
  const [open, setOpen] = useState(true);
  const close = (): void => setOpen(false);
  const [report, setReport] = useState<TestReport>();
  const add = useCall('connections.add');
  const update = useCall('connections.update');
  const test = useCall('connections.test');
  const practice = connection?.practice ?? false;
  const stored = connection === undefined || connection.secret === 'missing' ? null : connection;
  const error = add.error ?? update.error ?? test.error;

  // Fields that the form leaves out (those of the practice workspace) keep what they had.
  const validated = async (): Promise<ConnectionDraft | undefined> =>
    form.validateFields().then(
      (values) => ({ ...initial, ...values }),
      () => undefined,
    );
  const changed = ({ vendor, credential }: Partial<ConnectionDraft>): void => {
    setReport(undefined);
    if (vendor !== undefined) {
      const account = accountOf(vendor);
      form.setFieldsValue(account);
      setKind(account);
    }
    if (credential !== undefined) setKind((before) => ({ ...before, credential }));
  };
  const save = async (): Promise<void> => {
    const draft = await validated();
    if (draft === undefined) return;
    test.clear();
    const { fields, secret } = inputOf(draft);
    const saved =
      connection === undefined
        ? await add.run({ ...fields, vendor: draft.vendor, secret: secret ?? '' })
        : await update.run({ ...fields, id: connection.id, secret });
    if (saved === undefined) return;
    onSaved?.(saved);
    close();
  };
  const check = async (): Promise<void> => {
    const draft = await validated();
    if (draft === undefined) return;
    add.clear();
    update.clear();
    const { fields, secret } = inputOf(draft);
    setReport(undefined);
    setReport(await test.run({ id: connection?.id, vendor: draft.vendor, fields, secret }));
  };
  return (
    <Drawer
      open={open}
      size={560}
      title={connection === undefined ? t('add') : t('edit')}
      mask={{ closable: false }}
      onClose={close}
      afterOpenChange={(visible) => {
        if (!visible) onClose();
      }}
      footer={
        <div className={styles['footer']}>
          <Button loading={test.busy} onClick={() => void check()}>
            {t('test')}
          </Button>
          <span className={styles['spring']} />
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button type="primary" loading={add.busy || update.busy} onClick={() => void save()}>
            {t('common:save')}
          </Button>
        </div>
      }
    >
      <div className={styles['drawer']}>
        <Form<ConnectionDraft>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={initial}
          validateTrigger="onBlur"
          onValuesChange={changed}
          onFinish={() => void save()}
        >
          {connection === undefined && (
            <Form.Item name="vendor" label={t('form.vendor')}>
              <VendorPicker label={t('form.vendor')} />
            </Form.Item>
          )}
          {!practice && <SetupGuide vendor={kind.vendor} />}
          <ConnectionFieldset
            draft={kind}
            fresh={connection === undefined}
            practice={practice}
            stored={stored}
          />
          <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        </Form>
        {/* The doctor examines what is stored, not what the form holds. */}
        <DoctorTarget value={null}>
          {report !== undefined && (
            <Revealed>
              <ReportSteps report={report} {...kind} />
            </Revealed>
          )}
          {error !== undefined && (
            <Revealed>
              <ErrorNote error={error} />
            </Revealed>
          )}
        </DoctorTarget>
      </div>
    </Drawer>
  );
}
