import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OwnerSummary } from '@shared/contract/groups';
import { EmptyState } from '../../components/EmptyState';
import { Panel } from '../../components/Panel';
import { UserName } from '../../components/UserName';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import { useFormat } from '../../lib/useFormat';
import { go } from '../../stores/router';
import { YearTag } from '../orphans/YearTag';
import styles from './Leavers.module.css';
import { useLeavers } from './useLeavers';

interface Props {
  readonly connectionId: string;
  /** As the overview knows them. */
  readonly known: readonly OwnerSummary[];
}

/** People who have left and still own groups, with the way to hand these over. */
export function Leavers({ connectionId, known }: Props) {
  const { t } = useTranslation('overview');
  const { number } = useFormat();
  const leavers = useLeavers(connectionId, known);
  if (leavers.length === 0) {
    return (
      <Panel title={t('leavers.title')}>
        <EmptyState
          icon={<CheckCircleOutlined aria-hidden="true" />}
          title={t('leavers.empty')}
          text={t('leavers.emptyText')}
          help="orphans"
        />
      </Panel>
    );
  }
  return (
    <Panel
      title={t('leavers.title')}
      aside={t('leavers.hint')}
      actions={
        <Button type="link" size="small" onClick={() => go({ screen: 'groups', part: 'orphans' })}>
          {t('leavers.all')}
        </Button>
      }
      inset="flush"
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('leavers.name')}</th>
            <th scope="col" className={styles['number']}>
              {t('leavers.groups')}
            </th>
            <th scope="col" className={styles['number']}>
              {t('leavers.members')}
            </th>
            <th scope="col" className={styles['year']}>
              {t('leavers.year')}
            </th>
            <th scope="col" className={styles['act']}>
              <VisuallyHidden>{t('leavers.action')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {leavers.map((leaver) => (
            <tr key={leaver.userid}>
              <td>
                <UserName userid={leaver.userid} name={leaver.name} link />
              </td>
              <td className={styles['number']}>{number(leaver.groups)}</td>
              <td className={styles['number']}>{number(leaver.members)}</td>
              <td className={styles['year']}>
                <YearTag daysLeft={leaver.daysLeft} />
              </td>
              <td className={styles['act']}>
                <Button
                  size="small"
                  aria-label={t('leavers.actionFor', { name: leaver.name ?? leaver.userid })}
                  onClick={() => go({ screen: 'groups', owners: [leaver.userid] })}
                >
                  {t('leavers.action')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
