import { SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrphanLeaver } from '@shared/contract/orphans';
import { usePeopleFound } from '@renderer/components/usePeopleFound';
import { useActiveConnection } from '@renderer/state/AppState';
import { LeaverRow } from './LeaverRow';
import styles from './leavers.module.css';
import { tourTarget } from '../tour/targets';
import { leaverMatches } from './leaverMatches';
import { showOwners, turnOwner, useOrphansState } from './orphansState';

/** From this many leavers on, a name is quicker typed than found. */
const SEARCH_FROM = 9;

/** Who left groups behind; those that are chosen filter the grid beside them. */
export function LeaverList({ leavers }: { leavers: readonly OrphanLeaver[] }) {
  const { t } = useTranslation('orphans');
  const owners = useOrphansState((state) => state.owners);
  const [typed, setTyped] = useState('');
  const meant = usePeopleFound(useActiveConnection()?.id ?? '', typed);
  const shown = leavers.filter((leaver) => leaverMatches(leaver, typed) || meant.has(leaver.userid));
  return (
    <section className={styles['side']} aria-label={t('leavers.label')}>
      <div className={styles['head']}>
        <h2>{t('leavers.title', { count: leavers.length })}</h2>
        {owners.length > 0 && (
          <Button type="link" size="small" onClick={() => showOwners([])}>
            {t('leavers.all')}
          </Button>
        )}
      </div>
      {leavers.length >= SEARCH_FROM && (
        <div className={styles['search']}>
          <Input
            size="small"
            prefix={<SearchOutlined aria-hidden="true" />}
            aria-label={t('leavers.search')}
            placeholder={t('leavers.search')}
            allowClear
            maxLength={100}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      )}
      <ul className={styles['list']} aria-label={t('leavers.choose')} {...tourTarget('leavers')}>
        {shown.map((leaver) => (
          <LeaverRow
            key={leaver.userid}
            leaver={leaver}
            chosen={owners.includes(leaver.userid)}
            onTurn={(on) => turnOwner(leaver.userid, on)}
          />
        ))}
        {shown.length === 0 && <li className={styles['nobody']}>{t('leavers.nobody')}</li>}
      </ul>
      {leavers.some(({ yearFrom }) => yearFrom === 'seen') && (
        <p className={styles['legend']}>{t('estimateLegend')}</p>
      )}
    </section>
  );
}
