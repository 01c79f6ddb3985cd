import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '@shared/contract/people';
import { Id } from '@renderer/components/Id';
import { Facts } from '@renderer/grid/SidePanel';
import { shownAlias, shownName } from '@renderer/lib/personNames';
import { visibleText } from '@renderer/lib/visibleText';
import { seenText } from '../personWords';
import { AliasField } from './AliasField';
import styles from './drawer.module.css';

interface Props {
  readonly connectionId: string;
  readonly person: PersonRow;
}

/** Where the name on the screen is from. */
function sourceOf(person: PersonRow): 'vendor' | 'alias' | 'none' {
  if (shownName(person) === null) return 'none';
  return person.alias !== null && shownAlias(person) === null ? 'alias' : 'vendor';
}

/** Who a person is: where the name is from, alias, userid, departments, state. */
export function PersonFacts({ connectionId, person }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const departments = person.departments.map(visibleText).join(t('common:listSeparator'));
  const facts: readonly (readonly [string, ReactNode] | null)[] = [
    [
      t('drawer.name'),
      <span key="name" className={styles['muted']}>
        {t(`source.${sourceOf(person)}`)}
      </span>,
    ],
    [t('drawer.alias'), <AliasField key="alias" connectionId={connectionId} person={person} />],
    [t('column.userid'), <Id key="id" value={person.userid} keep={40} />],
    [t('column.departments'), departments || <Unread key="departments" />],
    [t('column.state'), seenText(person, t) || t(`stateLong.${person.state}`)],
    person.state === 'left'
      ? null
      : [t('column.followUser'), t(person.followUser ? 'drawer.may' : 'drawer.mayNot')],
  ];
  return <Facts facts={facts} />;
}

function Unread() {
  const { t } = useTranslation('people');
  return <span className={styles['muted']}>{t('drawer.unread')}</span>;
}
