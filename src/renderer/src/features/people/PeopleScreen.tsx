import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';

export function PeopleScreen() {
  const { t } = useTranslation('people');
  return <Page title={t('title')}>{null}</Page>;
}
