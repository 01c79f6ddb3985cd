import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@shared/contract/app';
import { useFormat } from '@renderer/lib/useFormat';
import { shanghai } from '@renderer/lib/format';
import { visibleText } from '@renderer/lib/visibleText';
import { Facts, SidePanel } from '@renderer/grid/SidePanel';
import { useConnections } from '@renderer/state/AppState';
import { go } from '@renderer/stores/router';
import styles from './audit.module.css';
import { connectionText } from './auditColumns';
import type { AuditTongue } from './useAuditWords';

interface Props {
  readonly entry: AuditEntry;
  readonly tongue: AuditTongue;
  readonly onClose: () => void;
  readonly onStep: (by: -1 | 1) => void;
}

/** One entry with all that it holds, as it was written, beside the grid. */
export function AuditDrawer({ entry, tongue, onClose, onStep }: Props) {
  const { t } = useTranslation('audit');
  const { number } = useFormat();
  const connections = useConnections();
  const { id, at, action, actor, connectionId, detail } = entry;
  const planId = typeof detail['planId'] === 'number' ? detail['planId'] : null;
  const held = Object.entries(detail).filter(([, value]) => value !== null && value !== '');
  return (
    <SidePanel
      label={t('drawer.label')}
      title={<h2>{tongue.action(action)}</h2>}
      onClose={onClose}
      onStep={onStep}
    >
      <div className={styles['body']} tabIndex={0}>
        <Facts
          facts={[
            [t('column.number'), number(id)],
            [t('column.at'), shanghai(at)],
            [t('column.actor'), visibleText(actor)],
            [t('column.connection'), connectionText(connectionId, connections, t)],
            [t('drawer.code'), <code key="code">{visibleText(action)}</code>],
          ]}
        />
        <h3 className={styles['part']}>{t('drawer.detail')}</h3>
        {held.length === 0 ? (
          <p className={styles['none']}>{t('drawer.nothing')}</p>
        ) : (
          <Facts facts={held.map(([key, value]) => [tongue.name(key), tongue.value(key, value)])} />
        )}
        {planId !== null && (
          <div className={styles['ways']}>
            <Button onClick={() => go({ screen: 'transfers', planId })}>{t('drawer.plan')}</Button>
          </div>
        )}
      </div>
    </SidePanel>
  );
}
