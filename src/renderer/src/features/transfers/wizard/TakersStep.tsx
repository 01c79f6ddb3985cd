import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { AppError } from '@shared/domain/errors';
import type { PlanOrigin } from '@shared/domain/transfer';
import { ErrorNote } from '@renderer/components/ErrorNote';
import type { PersonRef } from '@renderer/components/PersonPicker';
import { tourTarget } from '../../tour/targets';
import { Callout } from '../Callout';
import type { Details } from './details';
import { DetailFields } from './DetailFields';
import { Given, type GivenGroups } from './Given';
import { RetryFixes } from './RetryFixes';
import { TakerPicker } from './TakerPicker';
import { usePeople } from './usePeople';
import styles from './wizard.module.css';

interface Props {
  readonly connection: Connection;
  readonly origin: PlanOrigin;
  readonly given: GivenGroups;
  readonly takers: readonly PersonRef[];
  readonly details: Details;
  /** The name of the plan when none is typed. */
  readonly fallback: string;
  readonly ticket: string;
  readonly onDetails: (change: Partial<Details>) => void;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly onCancel: () => void;
  readonly onCheck: () => void;
}

/** What is handed over, who takes it, and what the plan is called. Nothing is sent. */
export function TakersStep(props: Props) {
  const { connection, origin, given, takers, busy, error } = props;
  const { t } = useTranslation('transfers');
  const people = usePeople(
    connection.id,
    takers.map(({ userid }) => userid),
  );
  const back = origin === 'reverse';
  const able = back || takers.some(({ userid }) => people.get(userid)?.state !== 'left');
  const blocked = connection.readOnly || !able;

  return (
    <form
      className={styles['step']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!blocked && !busy) props.onCheck();
      }}
    >
      <div className={styles['body']}>
        <Given given={given} />
        <div className={styles['columns']}>
          <div className={styles['main']}>
            {back ? (
              <>
                <Callout tone="waiting">{t('wizard.reverse.price')}</Callout>
                <p>{t('wizard.reverse.takers')}</p>
              </>
            ) : (
              <TakerPicker
                connection={connection}
                takers={takers}
                people={people}
                onTakers={(next) => props.onDetails({ takers: next })}
              />
            )}
            {given.kind === 'retry' && <RetryFixes parent={given.parent} />}
          </div>
          <div className={styles['aside']}>
            <DetailFields
              details={props.details}
              fallback={props.fallback}
              ticket={props.ticket}
              onDetails={props.onDetails}
            />
          </div>
        </div>
        {connection.readOnly && <Callout tone="waiting">{t('wizard.readOnly')}</Callout>}
        {error !== undefined && <ErrorNote error={error} />}
      </div>
      <footer className={styles['footer']}>
        <span className={styles['muted']}>{t('wizard.nothingSent')}</span>
        <span className={styles['space']} />
        <Button onClick={props.onCancel}>{t('wizard.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy} disabled={blocked} {...tourTarget('check')}>
          {busy ? t('wizard.checking') : t('wizard.check')}
        </Button>
      </footer>
    </form>
  );
}
