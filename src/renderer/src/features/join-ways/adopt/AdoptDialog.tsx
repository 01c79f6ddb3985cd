import { App, Input, Modal } from 'antd';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinWayRow } from '@shared/contract/join-ways';
import { ADOPT_LIMIT } from '@shared/domain/join-way-rules';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { middleEllipsis } from '@renderer/lib/format';
import { useCall } from '@renderer/lib/useCall';
import { visibleText } from '@renderer/lib/visibleText';
import styles from './adopt.module.css';
import { configIdsIn } from './configIds';

const WIDTH = 620;
/** Most impossible ids shown. */
const MOST_SHOWN = 8;

interface Props {
  readonly connectionId: string;
  readonly rows: readonly JoinWayRow[];
  readonly onClose: () => void;
}

/** Takes config ids that the admin has from elsewhere into the vault; a job reads them. */
export function AdoptDialog({ connectionId, rows, onClose }: Props) {
  const { t } = useTranslation(['joinWays', 'common']);
  const { message } = App.useApp();
  const id = useId();
  const [text, setText] = useState('');
  const adopt = useCall('joinWays.adopt');
  const pasted = useMemo(() => configIdsIn(text), [text]);
  const present = useMemo(() => new Set(rows.map(({ configId }) => configId)), [rows]);
  const { ids, repeated, impossible } = pasted;
  const known = ids.filter((configId) => present.has(configId)).length;
  const tooMany = ids.length > ADOPT_LIMIT;
  const count = ids.length;
  const run = async (): Promise<void> => {
    const done = await adopt.run({ connectionId, configIds: [...ids] });
    if (done === undefined) return;
    message.success(t('adopt.done', { added: done.added, known: done.known }));
    onClose();
  };
  return (
    <Modal
      open
      width={WIDTH}
      title={t('adopt.title')}
      okText={count === 0 ? t('adopt.submitNone') : t('adopt.submit', { count })}
      okButtonProps={{ disabled: count === 0 || tooMany, loading: adopt.busy }}
      cancelText={t('common:cancel')}
      mask={{ closable: false }}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <div className={styles['adopt']}>
        <p className={styles['how']}>{t('adopt.how')}</p>
        <label htmlFor={id} className={styles['label']}>
          {t('adopt.label')}
        </label>
        <Input.TextArea
          id={id}
          className={styles['paste'] ?? ''}
          autoFocus
          rows={9}
          spellCheck={false}
          placeholder={t('adopt.placeholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className={styles['sum']} role="status">
          {count > 0 && <span className={styles['ready']}>{t('adopt.ready', { count })}</span>}
          {known > 0 && <span>{t('adopt.known', { count: known })}</span>}
          {repeated > 0 && <span>{t('adopt.repeated', { count: repeated })}</span>}
          {tooMany && <span className={styles['wrong']}>{t('adopt.tooMany', { most: ADOPT_LIMIT })}</span>}
          {impossible.length > 0 && (
            <>
              <span className={styles['wrong']}>{t('adopt.impossible', { count: impossible.length })}</span>
              <span className={styles['ids']}>
                {impossible.slice(0, MOST_SHOWN).map((part) => (
                  <code key={part}>{middleEllipsis(visibleText(part), 40)}</code>
                ))}
                {impossible.length > MOST_SHOWN && <span>{'…'}</span>}
              </span>
            </>
          )}
        </div>
        {adopt.error !== undefined && <ErrorNote error={adopt.error} />}
      </div>
    </Modal>
  );
}
