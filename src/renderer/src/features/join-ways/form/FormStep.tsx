import { Button, InputNumber, Radio, Switch } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { JoinWayRow } from '@shared/contract/join-ways';
import type { AppError } from '@shared/domain/errors';
import type { GroupRow } from '@shared/domain/group';
import {
  BASE_ID_LIMIT,
  BASE_NAME_LIMIT,
  JOIN_SCENES,
  JOIN_WAY_FIELDS,
  JOIN_WAY_GROUPS,
  JOIN_WAY_QUOTA,
  joinWayProblems,
  REMARK_LIMIT,
  STATE_LIMIT,
  type JoinWayFields,
} from '@shared/domain/join-way-rules';
import { ErrorNote } from '@renderer/components/ErrorNote';
import type { GroupNames } from '../items';
import { automaticNames, sharing, tidy } from './draft';
import { Field } from './Field';
import styles from './form.module.css';
import { GroupsField } from './GroupsField';
import { TextField } from './TextField';
import { problemText } from './problemText';

interface Props {
  readonly connection: Connection;
  readonly draft: JoinWayFields;
  readonly onDraft: (draft: JoinWayFields) => void;
  readonly names: GroupNames;
  readonly onGroup: (group: GroupRow) => void;
  readonly rows: readonly JoinWayRow[];
  /** The one that is edited; null for a new one. */
  readonly own: number | null;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly onCancel: () => void;
  readonly onSubmit: () => void;
}

/** All fields of a join way, with the vendor's rules as they are typed. */
export function FormStep(props: Props) {
  const { connection, draft, onDraft, names, rows, own, busy, error, onCancel, onSubmit } = props;
  const { t } = useTranslation(['joinWays', 'common']);
  const id = useId();
  // What is not chosen yet is no mistake before the first try to go on.
  const [tried, setTried] = useState(false);
  const sent = tidy(draft);
  const problems = joinWayProblems(sent);
  const wrong = JOIN_WAY_FIELDS.filter((field) => problems[field] !== undefined);
  const set = (change: Partial<JoinWayFields>): void => onDraft({ ...draft, ...change });
  const shared = sharing(rows, draft.state, own);
  const example = automaticNames(draft);
  const groupsProblem = problems.chatIds === 'noGroups' && !tried ? undefined : problems.chatIds;
  const submit = (): void => {
    setTried(true);
    if (wrong.length === 0) onSubmit();
  };

  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={t('form.field.remark')}
        value={draft.remark}
        most={REMARK_LIMIT}
        autoFocus
        hint={sent.remark === '' ? t('form.noRemark') : t('form.remarkHint')}
        problem={problemText('remark', problems.remark, t)}
        onChange={(remark) => set({ remark })}
      />
      <Field label={t('form.field.scene')} labelId={`${id}-scene`} hint={t(`form.sceneHint.${draft.scene}`)}>
        <Radio.Group
          aria-labelledby={`${id}-scene`}
          value={draft.scene}
          options={JOIN_SCENES.toReversed().map((value) => ({ value, label: t(`scene.${value}`) }))}
          onChange={({ target }) => set({ scene: target.value === 1 ? 1 : 2 })}
        />
      </Field>
      <Field
        label={t('form.field.chatIds')}
        labelId={`${id}-groups`}
        hint={t('form.groupsHint', { most: JOIN_WAY_GROUPS })}
        problem={problemText('chatIds', groupsProblem, t)}
      >
        <GroupsField
          connectionId={connection.id}
          chatIds={draft.chatIds}
          names={names}
          wrong={groupsProblem !== undefined}
          onGroup={props.onGroup}
          onChange={(chatIds) => set({ chatIds })}
        />
      </Field>
      <TextField
        label={t('form.field.state')}
        value={draft.state}
        most={STATE_LIMIT}
        mono
        hint={sent.state === '' ? t('form.noState') : t('form.stateHint')}
        warning={shared > 0 ? t('form.sameState', { count: shared }) : undefined}
        problem={problemText('state', problems.state, t)}
        onChange={(state) => set({ state })}
      />
      <Field label={t('form.field.autoCreate')} labelId={`${id}-auto`} hint={t('form.autoHint')}>
        <Switch
          aria-labelledby={`${id}-auto`}
          checked={draft.autoCreate}
          onChange={(autoCreate) => set({ autoCreate })}
        />
      </Field>
      {draft.autoCreate && (
        <>
          <TextField
            label={t('form.field.baseName')}
            value={draft.baseName}
            most={BASE_NAME_LIMIT}
            hint={sent.baseName === '' ? t('form.autoNoName') : ''}
            problem={problemText('baseName', problems.baseName, t)}
            onChange={(baseName) => set({ baseName })}
          />
          <Field
            label={t('form.field.baseId')}
            inputId={`${id}-base`}
            hint={
              example !== null
                ? t('form.autoExample', { first: example[0], second: example[1] })
                : sent.baseName === ''
                  ? ''
                  : t('form.autoNoId', { first: `${sent.baseName}10` })
            }
            problem={problemText('baseId', problems.baseId, t)}
          >
            <InputNumber<number>
              id={`${id}-base`}
              className={styles['number'] ?? ''}
              min={1}
              max={BASE_ID_LIMIT}
              precision={0}
              value={draft.baseId}
              onChange={(baseId) => set({ baseId })}
            />
          </Field>
        </>
      )}
      {error !== undefined && <ErrorNote error={error} />}
      <footer className={styles['footer']}>
        <span className={styles['footNote']} role="status">
          {tried && wrong.length > 0
            ? t('form.invalid', {
                fields: wrong.map((field) => t(`form.field.${field}`)).join(t('common:listSeparator')),
              })
            : own === null && t('form.quota', { most: JOIN_WAY_QUOTA })}
        </span>
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={connection.readOnly}
          title={connection.readOnly ? t('actions.readOnly') : undefined}
        >
          {t(own !== null ? 'form.submitCompare' : busy ? 'form.creating' : 'form.submitCreate')}
        </Button>
      </footer>
    </form>
  );
}
