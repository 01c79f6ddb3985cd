import { useTranslation } from 'react-i18next';
import type { Person } from '@shared/contract/people';
import { middleEllipsis } from '../lib/format';
import { shownAlias, shownName } from '../lib/personNames';
import { visibleText } from '../lib/visibleText';
import { LeftBadge } from './LeftBadge';
import styles from './PersonPicker.module.css';

/** One person in the list of a picker. */
export function PersonOption({ person }: { person: Person }) {
  const { t } = useTranslation('common');
  const { userid, state, followUser, departments, groups } = person;
  const alias = shownAlias(person);
  const department = departments[0];
  const known = state !== 'unknown' || followUser || groups > 0;
  return (
    <span className={styles['option']}>
      <span className={styles['who']}>
        <span className={styles['name']}>{shownName(person) ?? t('person.nameless')}</span>
        {alias !== null && <span className={styles['aliasOf']}>{alias}</span>}
        <span className={styles['userid']}>{middleEllipsis(userid, 22)}</span>
        {state === 'left' && <LeftBadge />}
        {person.namesake && <span className={styles['namesake']}>{t('person.namesake')}</span>}
      </span>
      <span className={styles['facts']}>
        {department !== undefined && <span className={styles['department']}>{visibleText(department)}</span>}
        {known && state !== 'left' && !followUser && <span>{t('person.notFollowUser')}</span>}
        <span>{known ? t('person.groups', { count: groups }) : t('person.typedHint')}</span>
      </span>
    </span>
  );
}
