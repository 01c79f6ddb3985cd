import { App, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { JoinWayRow } from '@shared/contract/join-ways';
import type { AppError } from '@shared/domain/errors';
import { joinWayProblems } from '@shared/domain/join-way-rules';
import { request } from '@renderer/lib/api';
import { dateTime } from '@renderer/lib/format';
import { outcome } from '@renderer/lib/outcome';
import { draftOf, keepForm } from '../formDrafts';
import { titleOf, type GroupNames } from '../items';
import { anew, type Task } from '../tasks';
import { useNames } from '../useNames';
import { CompareStep } from './CompareStep';
import { BLANK, tidy } from './draft';
import { FormStep } from './FormStep';

const WIDTH = { form: 640, compare: 960 };
const MODAL = { top: 32, maxWidth: 'calc(100vw - 48px)' };

interface Props {
  readonly connection: Connection;
  readonly task: Task;
  readonly rows: readonly JoinWayRow[];
  readonly names: GroupNames;
  /** Goes on with another task, such as creating what cannot be changed. */
  readonly onTask: (task: Task) => void;
  readonly onClose: () => void;
  /** It is made or saved. */
  readonly onDone: (id: number) => void;
}

/** The form of a join way and, before an existing one is overwritten, the comparison. */
export function JoinWayDialog(props: Props) {
  const { task } = props;
  // Another task begins with another draft.
  const key = task.kind === 'create' ? `create ${JSON.stringify(task.from)}` : `${task.kind} ${task.row.id}`;
  return <Dialog key={key} {...props} />;
}

function Dialog({ connection, task, rows, names, onTask, onClose, onDone }: Props) {
  const { t } = useTranslation('joinWays');
  const { message } = App.useApp();
  const [creating, setCreating] = useState(false);
  const [error, setError] = useState<AppError>();
  const [draft, setDraft] = useState(task.kind === 'create' ? (task.from ?? BLANK) : task.fields);
  const [comparing, setComparing] = useState(
    task.kind === 'restore' && Object.keys(joinWayProblems(tidy(task.fields))).length === 0,
  );
  const known = useNames(connection.id, names, draft.chatIds);
  useEffect(() => {
    // Not while it is being sent: found again after a crash, it might be sent once more.
    keepForm(connection.id, creating ? null : draftOf(task, draft));
  }, [connection.id, creating, task, draft]);

  const submit = async (): Promise<void> => {
    const fields = tidy(draft);
    if (task.kind !== 'create') {
      setDraft(fields);
      setComparing(true);
      return;
    }
    setCreating(true);
    setError(undefined);
    const made = await outcome(request('joinWays.create', { connectionId: connection.id, fields }));
    setCreating(false);
    if (made.ok) {
      message.success(t('form.created', { name: titleOf(made.data) }));
      onDone(made.data.id);
    } else if (made.error.reason === 'joinWays.lost') {
      // It may be there: the form must not offer to send it once more. The note above the grid says what to do.
      message.warning(t('lost.title'));
      onClose();
    } else {
      setError(made.error);
    }
  };
  return (
    <Modal
      open
      width={comparing ? WIDTH.compare : WIDTH.form}
      style={MODAL}
      title={<Title task={task} />}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      {comparing && task.kind !== 'create' ? (
        <CompareStep
          connection={connection}
          task={task}
          after={draft}
          names={known.names}
          onBack={() => setComparing(false)}
          onAnew={() => onTask(anew(draft, 'again'))}
          onSaved={(row) => {
            message.success(t('form.compare.saved', { name: titleOf(row) }));
            onDone(row.id);
          }}
        />
      ) : (
        <FormStep
          connection={connection}
          draft={draft}
          onDraft={setDraft}
          names={known.names}
          onGroup={known.learn}
          rows={rows}
          own={task.kind === 'create' ? null : task.row.id}
          busy={creating}
          error={error}
          onCancel={onClose}
          onSubmit={() => void submit()}
        />
      )}
    </Modal>
  );
}

function Title({ task }: { task: Task }) {
  const { t } = useTranslation('joinWays');
  if (task.kind === 'create') return t(`form.${task.why}`);
  const name = titleOf(task.row);
  return task.kind === 'edit'
    ? t('form.edit', { name })
    : t('form.restore', { name, time: dateTime(task.version.at) });
}
