import { ArrowRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { PersonRow } from '@shared/contract/people';
import type { DraftSource } from '@shared/contract/transfers';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { HandOver } from '@renderer/features/groups/HandOver';
import { groupTitle } from '@renderer/features/groups/groupWords';
import { useFormat } from '@renderer/lib/useFormat';
import { go } from '@renderer/stores/router';
import styles from './drawer.module.css';
import { allOwnedBy } from './ownedGroups';
import { Part } from './Part';
import { useFirstGroups } from './useFirstGroups';

interface Props {
  readonly connection: Connection;
  readonly person: PersonRow;
}

/** The groups that a person owns: the largest few, the way to all, and the way to hand them over. */
export function OwnedGroups({ connection, person: { userid, groups, members } }: Props) {
  const { t } = useTranslation('people');
  const [source, setSource] = useState<DraftSource | null>(null);
  if (groups === 0) {
    return (
      <Part title={t('drawer.groups')}>
        <p className={styles['muted']}>{t('drawer.noGroups')}</p>
      </Part>
    );
  }
  return (
    <Part
      title={t('drawer.groups')}
      aside={
        <span className={styles['muted']}>
          {[t('drawer.groupCount', { count: groups }), t('drawer.memberCount', { count: members })].join(
            ' · ',
          )}
        </span>
      }
    >
      <FirstGroups connectionId={connection.id} userid={userid} />
      <div className={styles['actions']}>
        <Button
          type="primary"
          size="small"
          icon={<ArrowRightOutlined aria-hidden="true" />}
          iconPlacement="end"
          disabled={connection.readOnly}
          title={connection.readOnly ? t('drawer.readOnly') : undefined}
          onClick={() =>
            setSource({ kind: 'selection', selection: allOwnedBy(connection.id, userid), imported: false })
          }
        >
          {t('drawer.handOver', { count: groups })}
        </Button>
        <Button size="small" onClick={() => go({ screen: 'groups', owners: [userid] })}>
          {t('drawer.allGroups')}
        </Button>
      </div>
      <HandOver
        connection={connection}
        source={source}
        onClose={() => setSource(null)}
        onStarted={() => setSource(null)}
      />
    </Part>
  );
}

function FirstGroups({ connectionId, userid }: { connectionId: string; userid: string }) {
  const { t } = useTranslation(['groups', 'common']);
  const { number } = useFormat();
  const first = useFirstGroups(connectionId, userid);
  if (first === null) return <Bones rows={3} rowHeight={24} />;
  if (first.error !== null) return <ErrorNote error={first.error} look="bare" />;
  return (
    <ul className={styles['rows']}>
      {first.rows.map((group) => {
        const { text, own } = groupTitle(group, t);
        return (
          <li key={group.chatId} className={styles['row']}>
            <button
              type="button"
              className={styles['link']}
              title={text}
              data-own={own}
              onClick={() => go({ screen: 'groups', chatId: group.chatId })}
            >
              {text}
            </button>
            <span className={styles['end']}>{group.members === null ? '–' : number(group.members)}</span>
          </li>
        );
      })}
    </ul>
  );
}
