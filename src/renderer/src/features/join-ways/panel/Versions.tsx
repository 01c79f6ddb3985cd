import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { JoinWayDetail } from '@shared/contract/join-ways';
import { changedFields, JOIN_WAY_FIELDS, type JoinWayField } from '@shared/domain/join-way-rules';
import type { JoinWayVersion } from '@shared/domain/join-way';
import { dateTime } from '@renderer/lib/format';
import type { GroupNames } from '../items';
import type { Task } from '../tasks';
import { useNames } from '../useNames';
import { fieldLines } from '../words';
import styles from './panel.module.css';

interface Props {
  readonly connection: Connection;
  readonly detail: JoinWayDetail;
  readonly names: GroupNames;
  readonly onTask: (task: Task) => void;
}

/** Every version, newest first, with what it changed; earlier ones can be put back. */
export function Versions({ connection, detail: { row, versions }, names, onTask }: Props) {
  const { t } = useTranslation('joinWays');
  const linked = versions.flatMap(({ fields }) => fields.chatIds);
  const known = useNames(connection.id, names, linked).names;
  if (versions.length === 0)
    return <p className={`${styles['tab']} ${styles['muted']}`}>{t('panel.versions.none')}</p>;
  return (
    <ol className={`${styles['tab']} ${styles['versions']}`}>
      {versions.map((version, index) => (
        <li key={version.id} className={styles['version']}>
          <div className={styles['versionHead']}>
            <span className={styles['strong']}>{dateTime(version.at)}</span>
            <span className={styles['small']}>
              {t(`panel.versions.source.${version.source}`)}
              {index === 0 && ` · ${t('panel.versions.current')}`}
            </span>
            <span className={styles['space']} />
            {index > 0 && row.state === 'live' && (
              <Button
                size="small"
                disabled={connection.readOnly}
                title={connection.readOnly ? t('actions.readOnly') : undefined}
                aria-label={t('panel.versions.restoreLabel', { time: dateTime(version.at) })}
                onClick={() => onTask({ kind: 'restore', row, fields: version.fields, version })}
              >
                {t('panel.versions.restore')}
              </Button>
            )}
          </div>
          <Change version={version} before={versions[index + 1]} names={known} />
        </li>
      ))}
    </ol>
  );
}

interface ChangeProps {
  readonly version: JoinWayVersion;
  readonly before: JoinWayVersion | undefined;
  readonly names: GroupNames;
}

/** What a version changed against the one before it, and all of it when asked for. */
function Change({ version, before, names }: ChangeProps) {
  const { t } = useTranslation('joinWays');
  const [whole, setWhole] = useState(before === undefined);
  const changed = before === undefined ? [] : changedFields(before.fields, version.fields);
  const shown: readonly JoinWayField[] = whole ? JOIN_WAY_FIELDS : changed;
  return (
    <>
      {before === undefined && <span className={styles['small']}>{t('panel.versions.first')}</span>}
      {before !== undefined && changed.length === 0 && (
        <span className={styles['small']}>{t('panel.versions.same')}</span>
      )}
      <dl className={styles['changes']}>
        {shown.map((field) => (
          <div key={field} className={styles['change']}>
            <dt>{t(`form.field.${field}`)}</dt>
            <dd>
              {before !== undefined && changed.includes(field) && (
                <del className={styles['was']}>
                  <Lines version={before} field={field} names={names} />
                </del>
              )}
              <span data-changed={changed.includes(field)} className={styles['is']}>
                <Lines version={version} field={field} names={names} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {before !== undefined && (
        <Button
          type="link"
          size="small"
          className={styles['whole'] ?? ''}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {t(whole ? 'panel.versions.hide' : 'panel.versions.show')}
        </Button>
      )}
    </>
  );
}

interface LinesProps extends Pick<ChangeProps, 'version' | 'names'> {
  readonly field: JoinWayField;
}

function Lines({ version, field, names }: LinesProps) {
  const { t } = useTranslation(['joinWays', 'common']);
  const lines = fieldLines(version.fields, field, names, t);
  return lines.length === 0 ? t('form.empty') : lines.join(t('common:listSeparator'));
}
