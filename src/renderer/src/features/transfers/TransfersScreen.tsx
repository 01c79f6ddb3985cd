import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';

/** The transfer plans of the active connection. */
export function TransfersScreen() {
  const { t } = useTranslation('frame');
  return <Page title={t('screens.transfers')}>{null}</Page>;
}
