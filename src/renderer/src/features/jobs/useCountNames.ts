import { useTranslation } from 'react-i18next';

/** What the counts of a job are called; undefined for those that say nothing to an admin. */
export function useCountNames(): (key: string) => string | undefined {
  const { t } = useTranslation('jobs');
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
    accepted: t('counts.accepted'),
    verified: t('counts.verified'),
    unknown: t('counts.unknown'),
    skipped: t('counts.skipped'),
    planned: t('counts.planned'),
    sent: t('counts.sent'),
    nameless: t('counts.nameless'),
  };
  return (key) => names[key];
}
