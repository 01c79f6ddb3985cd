import { Button, Input } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRow } from '@shared/contract/people';
import { ALIAS_LIMIT } from '@shared/domain/person';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { useCall } from '@renderer/lib/useCall';
import { visibleText } from '@renderer/lib/visibleText';
import styles from './drawer.module.css';

interface Props {
  readonly connectionId: string;
  readonly person: PersonRow;
}

/** What the admin calls a person, changed where it stands: Enter saves, Esc leaves it, empty removes it. */
export function AliasField({ connectionId, person }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const { attempt, busy, error, clear } = useCall('people.setAliases');
  const [typed, setTyped] = useState<string | null>(null);
  const alias = person.alias ?? '';

  const leave = (): void => {
    clear();
    setTyped(null);
  };
  const save = async (): Promise<void> => {
    const next = typed?.trim() ?? alias;
    const aliases = [{ userid: person.userid, alias: next }];
    if (next === alias || (await attempt({ connectionId, aliases, strangers: false }))) leave();
  };
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // The panel behind it stays open.
    event.preventDefault();
    leave();
  };
  if (typed === null) {
    return (
      <span className={styles['alias']}>
        {alias === '' ? (
          <span className={styles['muted']}>{t('drawer.noAlias')}</span>
        ) : (
          <span>{visibleText(alias)}</span>
        )}
        <Button size="small" type="link" className={styles['inline'] ?? ''} onClick={() => setTyped(alias)}>
          {t(alias === '' ? 'drawer.addAlias' : 'drawer.editAlias')}
        </Button>
      </span>
    );
  }
  return (
    <div className={styles['edit']}>
      <div className={styles['alias']}>
        <Input
          size="small"
          autoFocus
          maxLength={ALIAS_LIMIT}
          aria-label={t('drawer.alias')}
          placeholder={t('drawer.aliasHint')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => void save()}
          onKeyDown={onEscape}
        />
        <Button size="small" type="primary" loading={busy} onClick={() => void save()}>
          {t('common:save')}
        </Button>
        <Button size="small" onClick={leave}>
          {t('common:cancel')}
        </Button>
      </div>
      {error !== undefined && <ErrorNote error={error} look="bare" />}
    </div>
  );
}
