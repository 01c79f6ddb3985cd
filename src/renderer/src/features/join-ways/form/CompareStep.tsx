import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { JoinWayRow } from '@shared/contract/join-ways';
import type { AppError } from '@shared/domain/errors';
import type { JoinWayFields } from '@shared/domain/join-way-rules';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { RetryButton } from '@renderer/components/RetryButton';
import { Callout } from '@renderer/features/transfers/Callout';
import { request } from '@renderer/lib/api';
import { outcome } from '@renderer/lib/outcome';
import { useCall } from '@renderer/lib/useCall';
import type { GroupNames } from '../items';
import type { Task } from '../tasks';
import { CompareTable } from './CompareTable';
import { compared } from './comparison';
import styles from './form.module.css';

/** What update answers when the vendor has something else by now. */
const OTHER_THAN_SEEN: ReadonlySet<string> = new Set(['joinWays.changedMeanwhile', 'joinWays.missing']);

interface Props {
  readonly connection: Connection;
  readonly task: Exclude<Task, { kind: 'create' }>;
  /** What would be sent. */
  readonly after: JoinWayFields;
  readonly names: GroupNames;
  readonly onBack: () => void;
  /** Creates another one, because the vendor no longer has this one. */
  readonly onAnew: () => void;
  readonly onSaved: (row: JoinWayRow) => void;
}

/** What WeCom has now, what the vault has, and what would be there afterwards; then the whole of it is sent. */
export function CompareStep({ connection, task, after, names, onBack, onAnew, onSaved }: Props) {
  const { t } = useTranslation(['joinWays', 'common']);
  const { id } = task.row;
  const [vault] = useState(task.row.fields ?? task.fields);
  const compare = useCall('joinWays.compare');
  /** Null when the vendor has none; undefined before the answer. */
  const [vendor, setVendor] = useState<JoinWayFields | null>();
  /** Why it was read once more; null at first. */
  const [again, setAgain] = useState<'meanwhile' | 'lost' | null>(null);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<AppError>();
  const { run: askVendor } = compare;

  const read = async (): Promise<void> => {
    setVendor(undefined);
    setError(undefined);
    const answer = await askVendor({ id });
    if (answer !== undefined) setVendor(answer.vendor);
  };
  useEffect(() => {
    let current = true;
    void askVendor({ id }).then((answer) => {
      if (current && answer !== undefined) setVendor(answer.vendor);
    });
    return () => {
      current = false;
    };
  }, [askVendor, id]);

  const save = async (): Promise<void> => {
    if (vendor === undefined || vendor === null) return;
    setSaving(true);
    setAgain(null);
    setError(undefined);
    const versionId = task.kind === 'restore' ? { versionId: task.version.id } : {};
    const saved = await outcome(
      request('joinWays.update', { id, fields: after, expected: vendor, ...versionId }),
    );
    setSaving(false);
    if (saved.ok) {
      onSaved(saved.data);
    } else if (OTHER_THAN_SEEN.has(saved.error.reason)) {
      // Nothing was sent: what the admin saw is not what is there, so it is read and shown again.
      setAgain(saved.error.reason === 'joinWays.changedMeanwhile' ? 'meanwhile' : null);
      await read();
    } else {
      setError(saved.error);
    }
  };
  const readLost = async (): Promise<void> => {
    setAgain('lost');
    await read();
  };
  const result = vendor === undefined || vendor === null ? null : compared(vendor, vault, after);
  const { readOnly } = connection;
  // Whether it took effect is not known: reading tells, sending again might do it twice.
  const lost = error?.reason === 'joinWays.lost';

  return (
    <div className={styles['compare']}>
      {compare.error !== undefined && (
        <ErrorNote error={compare.error} action={<RetryButton onClick={() => void read()} />} />
      )}
      {vendor === undefined && compare.error === undefined && (
        <>
          <p className={styles['hint']}>{t('form.compare.reading')}</p>
          <Bones rows={7} />
        </>
      )}
      {vendor === null && <Callout tone="failed">{t('form.compare.missing')}</Callout>}
      {again === 'meanwhile' && vendor !== undefined && (
        <Callout tone="waiting">{t('form.compare.meanwhile')}</Callout>
      )}
      {again === 'lost' && result !== null && (
        <Callout tone={result.changes === 0 ? 'verified' : 'waiting'}>
          {t(result.changes === 0 ? 'form.compare.tookEffect' : 'form.compare.noEffect')}
        </Callout>
      )}
      {result !== null && vendor !== undefined && vendor !== null && (
        <>
          {result.drift && again === null && <Callout tone="waiting">{t('form.compare.drift')}</Callout>}
          <CompareTable comparison={result} vendor={vendor} vault={vault} after={after} names={names} />
          {result.changes > 0 && !lost && (
            <Callout tone="waiting">
              <strong>{t('form.compare.overwrite')}</strong>
              <br />
              {t('form.compare.overwriteText')}
            </Callout>
          )}
          {result.changes === 0 && again !== 'lost' && (
            <Callout tone="verified">{t('form.compare.none')}</Callout>
          )}
        </>
      )}
      {error !== undefined && (
        <ErrorNote
          error={error}
          action={
            lost && (
              <Button size="small" onClick={() => void readLost()}>
                {t('form.compare.again')}
              </Button>
            )
          }
        />
      )}
      <footer className={styles['footer']}>
        <Button onClick={onBack}>{t('form.compare.back')}</Button>
        <span className={styles['footNote']} role="status">
          {result !== null && result.changes > 0 && t('form.compare.changes', { count: result.changes })}
        </span>
        {vendor === null ? (
          <Button type="primary" disabled={readOnly} onClick={onAnew}>
            {t('form.compare.createInstead')}
          </Button>
        ) : (
          <Button
            type="primary"
            loading={saving}
            disabled={readOnly || result === null || result.changes === 0 || lost}
            title={readOnly ? t('actions.readOnly') : undefined}
            onClick={() => void save()}
          >
            {t(
              saving
                ? 'form.compare.saving'
                : task.kind === 'restore'
                  ? 'form.compare.restoreSave'
                  : 'form.compare.save',
            )}
          </Button>
        )}
      </footer>
    </div>
  );
}
