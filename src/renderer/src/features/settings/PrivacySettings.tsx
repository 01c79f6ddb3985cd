import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffer } from '../../commands/offers';
import { Panel } from '../../components/Panel';
import { visibleText } from '../../lib/visibleText';
import { useActiveConnection } from '../../state/AppState';
import { EraseDialog } from './EraseDialog';
import { Line } from './Line';
import { NumberLine } from './NumberLine';

/** The largest number that the setting takes. */
const MOST_DAYS = 3650;

/** How long it is kept who the members of groups are, and how it is erased at once. */
export function PrivacySettings() {
  const { t } = useTranslation(['safety', 'settings']);
  const connection = useActiveConnection();
  const [erasing, setErasing] = useState(false);
  useOffer('eraseMembers', () => setErasing(true));
  return (
    <Panel title={t('settings:privacy')} inset="flush">
      <NumberLine
        of="memberDays"
        name={t('keep')}
        hint={t('keepText')}
        unit={t('keepUnit')}
        most={MOST_DAYS}
      />
      <Line
        name={t('erase')}
        hint={connection === null ? t('eraseNone') : t('eraseText', { name: visibleText(connection.name) })}
      >
        <Button danger disabled={connection === null} onClick={() => setErasing(true)}>
          {t('eraseAction')}
        </Button>
      </Line>
      {erasing && connection !== null && (
        <EraseDialog connection={connection} onClose={() => setErasing(false)} />
      )}
    </Panel>
  );
}
