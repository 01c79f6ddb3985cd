import { useTranslation } from 'react-i18next';

/** What the counts of a job are called, by their keys; those that say nothing to an admin have no name. */
export function useCountWords(): Readonly<Record<string, string>> {
  const { t } = useTranslation(['jobs', 'transfers']);
  const names: Readonly<Record<string, string>> = {
    people: t('counts.people'),
    followUsers: t('counts.followUsers'),
    leavers: t('counts.leavers'),
    listed: t('counts.listed'),
    loaded: t('counts.loaded'),
    inserted: t('counts.inserted'),
    changed: t('counts.changed'),
    unchanged: t('counts.unchanged'),
    gone: t('counts.gone'),
    failed: t('counts.failed'),
    refusedOwners: t('counts.refusedOwners'),
    downloaded: t('counts.downloaded'),
    none: t('counts.none'),
    rows: t('counts.rows'),
    read: t('counts.read'),
    empty: t('counts.empty'),
    notReady: t('counts.notReady'),
    restated: t('counts.restated'),
    missing: t('counts.missing'),
    images: t('counts.images'),
    accepted: t('transfers:item.accepted'),
    verified: t('transfers:item.verified'),
    unknown: t('transfers:item.unknown'),
    skipped: t('transfers:item.skipped'),
    planned: t('transfers:item.planned'),
    sent: t('transfers:item.sent'),
    nameless: t('counts.nameless'),
  };
  return names;
}

/** What a count of a job is called; undefined for one that says nothing to an admin. */
export function useCountNames(): (key: string) => string | undefined {
  const names = useCountWords();
  return (key) => names[key];
}
