import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { Person } from '@shared/contract/people';
import type { AppError } from '@shared/domain/errors';
import type { GroupSelection } from '@shared/domain/group';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { PersonPicker } from '@renderer/components/PersonPicker';
import { UserName } from '@renderer/components/UserName';
import { visibleText } from '@renderer/lib/visibleText';
import { Callout } from '../Callout';
import { useSummary } from './useSummary';
import styles from './wizard.module.css';

interface Props {
  readonly connection: Connection;
  readonly selection: GroupSelection;
  readonly taker: Person | null;
  readonly onTaker: (taker: Person | null) => void;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly checking: boolean;
  readonly error: AppError | undefined;
  readonly onCancel: () => void;
  readonly onCheck: (taker: Person, name: string) => Promise<void>;
}

/** Owners named one by one before only their number is told. */
const MOST_OWNERS = 3;

/** Who takes the groups, and what the plan is called. */
export function TakerStep(props: Props) {
  const { connection, selection, taker, name, checking, error } = props;
  const { t } = useTranslation('transfers');
  const summary = useSummary(selection);
  const owners = summary?.owners ?? [];
  const from =
    owners.length === 1 && owners[0] !== undefined
      ? visibleText(owners[0].name ?? owners[0].userid)
      : t('wizard.several', { count: owners.length });
  const fallback =
    taker === null ? '' : t('wizard.planNameDefault', { from, to: visibleText(taker.name ?? taker.userid) });
  const blocked = connection.readOnly || taker === null || taker.state === 'left';

  return (
    <form
      className={styles['step']}
      onSubmit={(event) => {
        event.preventDefault();
        if (taker !== null && !blocked)
          void props.onCheck(taker, name.trim() === '' ? fallback : name.trim());
      }}
    >
      <div className={styles['body']}>
        <section className={styles['given']}>
          <strong>
            {summary === undefined ? '\u00A0' : t('wizard.selected', { count: summary.groups })}
          </strong>
          {owners.length > 0 && owners.length <= MOST_OWNERS ? (
            owners.map((owner) => (
              <UserName key={owner.userid} userid={owner.userid} name={owner.name} left={owner.left} />
            ))
          ) : (
            <span className={styles['muted']}>
              {summary === undefined ? '' : t('wizard.fromOwners', { count: owners.length })}
            </span>
          )}
        </section>
        <div className={styles['field']}>
          <h3>{t('wizard.takerLabel')}</h3>
          <PersonPicker
            connectionId={connection.id}
            role="takers"
            label={t('wizard.takerLabel')}
            size="large"
            allowTyped
            autoFocus
            value={taker}
            onChange={props.onTaker}
          />
          {taker === null ? (
            <p className={styles['muted']}>{t('wizard.takerHint')}</p>
          ) : (
            <TakerNote taker={taker} />
          )}
        </div>
        <div className={styles['field']}>
          <h3>{t('wizard.planName')}</h3>
          <Input
            maxLength={80}
            value={name}
            placeholder={fallback}
            aria-label={t('wizard.planName')}
            onChange={(event) => props.onName(event.target.value)}
          />
          <p className={styles['muted']}>{t('wizard.planNameHint')}</p>
        </div>
        {connection.readOnly && <Callout tone="waiting">{t('wizard.readOnly')}</Callout>}
        {error !== undefined && <ErrorNote error={error} />}
      </div>
      <footer className={styles['footer']}>
        <span className={styles['muted']}>{t('wizard.nothingSent')}</span>
        <span className={styles['space']} />
        <Button onClick={props.onCancel}>{t('wizard.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={checking} disabled={blocked}>
          {checking ? t('wizard.checking') : t('wizard.check')}
        </Button>
      </footer>
    </form>
  );
}

function TakerNote({ taker }: { taker: Person }) {
  const { t } = useTranslation('transfers');
  if (taker.state === 'left') return <Callout tone="failed">{t('wizard.left')}</Callout>;
  if (taker.state === 'unknown' && taker.name === null) {
    return <Callout tone="waiting">{t('wizard.stranger')}</Callout>;
  }
  return (
    <>
      <p className={styles['muted']}>
        {[t('wizard.ownsNow', { count: taker.groups }), ...taker.departments.map(visibleText)].join(' · ')}
      </p>
      {!taker.followUser && <Callout tone="waiting">{t('wizard.notFollowUser')}</Callout>}
    </>
  );
}
