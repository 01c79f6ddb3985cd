import { useTranslation } from 'react-i18next';
import type { JoinWayRow } from '@shared/contract/join-ways';
import { Id } from '@renderer/components/Id';
import { Facts } from '@renderer/grid/SidePanel';
import { dateTime } from '@renderer/lib/format';
import { visibleText } from '@renderer/lib/visibleText';
import styles from './panel.module.css';

/** What a join way is, beside its groups. */
export function PanelFacts({ row }: { row: JoinWayRow }) {
  const { t } = useTranslation(['joinWays', 'common']);
  const { fields, configId, joined, readAt, addedAt } = row;
  const auto = (): string => {
    if (fields?.autoCreate !== true) return t('panel.facts.autoOff');
    const name = visibleText(fields.baseName);
    return name === ''
      ? t('panel.facts.autoOn')
      : t('panel.facts.autoNamed', { name: `${name}${fields.baseId ?? ''}` });
  };
  return (
    <Facts
      facts={[
        [t('panel.facts.configId'), <Id key="id" value={configId} keep={40} />],
        fields === null
          ? null
          : [
              t('panel.facts.channel'),
              fields.state === '' ? (
                <span key="none" className={styles['muted']}>
                  {t('panel.facts.noChannel')}
                </span>
              ) : (
                <Id key="state" value={visibleText(fields.state)} keep={32} />
              ),
            ],
        fields === null ? null : [t('panel.facts.auto'), auto()],
        joined === null ? null : [t('panel.facts.joined'), t('panel.facts.joinedCount', { count: joined })],
        [t('panel.facts.readAt'), readAt === null ? t('common:never') : dateTime(readAt)],
        [t('panel.facts.addedAt'), dateTime(addedAt)],
      ]}
    />
  );
}
