import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { Person } from '@shared/contract/people';
import { PersonPicker, type PersonRef } from '@renderer/components/PersonPicker';
import { UserName } from '@renderer/components/UserName';
import { visibleText } from '@renderer/lib/visibleText';
import { tourTarget } from '../../tour/targets';
import { personName } from '../personName';
import styles from './wizard.module.css';

/** Most takers of one plan. */
const MOST_TAKERS = 50;

interface Props {
  readonly connection: Connection;
  readonly takers: readonly PersonRef[];
  /** What is known of them. */
  readonly people: ReadonlyMap<string, Person>;
  readonly onTakers: (takers: readonly PersonRef[]) => void;
}

/** Those who take the groups: one after the other is picked, and each can be removed again. */
export function TakerPicker({ connection, takers, people, onTakers }: Props) {
  const { t } = useTranslation('transfers');
  const full = takers.length >= MOST_TAKERS;
  return (
    <div className={styles['field']}>
      <h3>{t('wizard.takersLabel')}</h3>
      {takers.length > 0 && (
        <ul className={styles['takers']} aria-label={t('wizard.takersLabel')}>
          {takers.map((taker) => (
            <TakerRow
              key={taker.userid}
              taker={taker}
              person={people.get(taker.userid)}
              onRemove={() => onTakers(takers.filter(({ userid }) => userid !== taker.userid))}
            />
          ))}
        </ul>
      )}
      <div className={styles['adding']} {...tourTarget('takers')}>
        <PersonPicker
          connectionId={connection.id}
          role="takers"
          label={t('wizard.addTaker')}
          {...(takers.length > 0 ? { placeholder: t('wizard.addTaker') } : {})}
          allowTyped
          autoFocus
          disabled={full}
          chosen={takers}
          value={null}
          onChange={(person) => {
            if (person !== null) onTakers([...takers, person]);
          }}
        />
      </div>
      <p className={styles['muted']}>
        {full ? t('wizard.takersMost', { count: MOST_TAKERS }) : t('wizard.takersHint')}
      </p>
    </div>
  );
}

interface RowProps {
  readonly taker: PersonRef;
  readonly person: Person | undefined;
  readonly onRemove: () => void;
}

function TakerRow({ taker, person, onRemove }: RowProps) {
  const { t } = useTranslation('transfers');
  const name = person?.name ?? taker.name;
  const warning = warningOf(person);
  const facts =
    person === undefined
      ? []
      : [...person.departments.map(visibleText), t('wizard.ownsNow', { count: person.groups })];
  return (
    <li className={styles['taker']}>
      <span className={styles['takerWho']}>
        <UserName userid={taker.userid} name={name} left={person?.state === 'left'} />
        <span className={styles['takerFacts']} title={facts.join(' · ')}>
          {facts.join(' · ')}
        </span>
        {warning !== null && (
          <span className={styles['takerWarning']} data-tone={warning.tone}>
            {t(`wizard.${warning.text}`)}
          </span>
        )}
      </span>
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined aria-hidden="true" />}
        aria-label={t('wizard.remove', { name: personName(taker.userid, name) })}
        onClick={onRemove}
      />
    </li>
  );
}

/** What speaks against a taker by what is known here; the check asks the vendor. */
function warningOf(person: Person | undefined) {
  if (person === undefined) return { tone: 'waiting', text: 'stranger' } as const;
  if (person.state === 'left') return { tone: 'failed', text: 'leftTaker' } as const;
  if (!person.followUser) return { tone: 'waiting', text: 'notFollowUser' } as const;
  return null;
}
