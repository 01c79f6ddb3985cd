import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';
import { useRuling } from '../../state/policy';
import { SectionList, sectionId } from './SectionList';
import { shownSections } from './sections';
import styles from './settings.module.css';

/** Everything that can be set, part by part. */
export function SettingsScreen() {
  const { t } = useTranslation('frame');
  const sections = shownSections(useRuling());
  return (
    <Page title={t('screens.settings')}>
      <div className={styles['settings']}>
        <SectionList sections={sections} />
        <div className={styles['parts']}>
          {sections.map(({ id, Body }) => (
            <div key={id} id={sectionId(id)} tabIndex={-1} className={styles['part']}>
              <Body />
            </div>
          ))}
        </div>
      </div>
    </Page>
  );
}
