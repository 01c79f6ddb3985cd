import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/useFormat';
import { useQuery } from '@renderer/lib/useQuery';
import { go, GROUP_PARTS, type GroupPart } from '@renderer/stores/router';
import { tourTarget } from '../tour/targets';
import styles from './GroupsScreen.module.css';

const TOPICS = ['groups.changed', 'people.changed'] as const;
const ALL = 'all';

interface Props {
  readonly connectionId: string;
  readonly part: GroupPart | undefined;
  /** All groups of the connection; null before they were counted. */
  readonly total: number | null;
  /** Takes the place where the open part draws its actions. */
  readonly onSlot: (slot: HTMLElement | null) => void;
}

/** The title of the screen, its parts, and room for what can be done in the one that is open. */
export function GroupsHead({ connectionId, part, total, onSlot }: Props) {
  const { t } = useTranslation('groups');
  const { number } = useFormat();
  const { data: orphans } = useQuery('orphans.leavers', [{ connectionId }], { topics: TOPICS });
  const label = (value: GroupPart): string =>
    value === 'orphans' && orphans !== undefined && orphans.groups > 0
      ? `${t('part.orphans')} ${number(orphans.groups)}`
      : t(`part.${value}`);
  return (
    <div className={styles['heading']}>
      <h1>
        {t('title')}
        {total !== null && <span className={styles['total']}>{number(total)}</span>}
      </h1>
      <div className={styles['parts']}>
        <Segmented<GroupPart | typeof ALL>
          aria-label={t('part.label')}
          value={part ?? ALL}
          onChange={(picked) => go({ screen: 'groups', ...(picked === ALL ? {} : { part: picked }) })}
          options={[
            { value: ALL, label: t('part.all') },
            ...GROUP_PARTS.map((value) => ({
              value,
              label:
                value === 'orphans' ? <span {...tourTarget('orphans')}>{label(value)}</span> : label(value),
            })),
          ]}
        />
      </div>
      <div className={styles['actions']} ref={onSlot} />
    </div>
  );
}
