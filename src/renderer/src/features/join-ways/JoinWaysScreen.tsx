import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';

export function JoinWaysScreen() {
  const { t } = useTranslation('joinWays');
  return <Page title={t('title')}>{null}</Page>;
}
