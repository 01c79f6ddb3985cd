import {
  DesktopOutlined,
  ExperimentOutlined,
  LinkOutlined,
  LockOutlined,
  GlobalOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../components/ErrorNote';
import { QuickToggles } from '../../frame/QuickToggles';
import { useCall } from '../../lib/useCall';
import type { Vendor } from '@shared/domain/vendor';
import { useSaveSettings } from '../../state/useSaveSettings';
import { useHelpTopic } from '../../stores/help';
import { go } from '../../stores/router';
import { offerTour } from '../../stores/tour';
import { HelpButton } from '../help/HelpButton';
import { Choice } from './Choice';
import { Mark } from './Mark';
import { OtherVendors } from './OtherVendors';
import { Restore } from './Restore';
import styles from './WelcomeScreen.module.css';

const ConnectionDrawer = lazy(async () => ({
  default: (await import('../connections/ConnectionDrawer')).ConnectionDrawer,
}));

/** First run: what this is, and two ways to begin. */
export function WelcomeScreen() {
  const { t } = useTranslation('welcome');
  useHelpTopic('welcome');
  const enter = useCall('practice.enter');
  const save = useSaveSettings();
  const [connecting, setConnecting] = useState<Vendor>();

  const practise = async (vendor: Vendor): Promise<void> => {
    const connection = await enter.run({ vendor });
    if (connection === undefined) return;
    go({ screen: 'overview' });
    if (vendor === 'wecom') offerTour(connection.id);
    await save.run({ activeConnection: connection.id });
  };
  return (
    <main className={styles['welcome']}>
      <div className={styles['toggles']}>
        <HelpButton />
        <QuickToggles />
      </div>
      <div className={styles['middle']}>
        <header className={styles['head']}>
          <Mark />
          <h1 className={styles['title']}>{t('title')}</h1>
          <p className={styles['lead']}>{t('lead')}</p>
        </header>
        <div className={styles['choices']}>
          <Choice
            icon={<ExperimentOutlined aria-hidden="true" />}
            title={t('practice.title')}
            text={t('practice.text')}
            hint={t('practice.hint')}
            action={
              <Button
                type="primary"
                size="large"
                block
                loading={enter.busy}
                onClick={() => void practise('wecom')}
              >
                {t('practice.action')}
              </Button>
            }
            others={
              <OtherVendors
                words={t('practice.others')}
                name={(vendor) => t('practice.other', { vendor })}
                disabled={enter.busy}
                onChoose={(vendor) => void practise(vendor)}
              />
            }
          />
          <Choice
            icon={<LinkOutlined aria-hidden="true" />}
            title={t('connect.title')}
            text={t('connect.text')}
            hint={t('connect.hint')}
            action={
              <Button size="large" block onClick={() => setConnecting('wecom')}>
                {t('connect.action')}
              </Button>
            }
            others={
              <OtherVendors
                words={t('connect.others')}
                name={(vendor) => t('connect.other', { vendor })}
                disabled={false}
                onChoose={setConnecting}
              />
            }
          />
        </div>
        <Restore />
        {enter.error !== undefined && <ErrorNote error={enter.error} />}
        <ul className={styles['facts']}>
          <li>
            <DesktopOutlined aria-hidden="true" />
            {t('facts.local')}
          </li>
          <li>
            <LockOutlined aria-hidden="true" />
            {t('facts.secrets')}
          </li>
          <li>
            <GlobalOutlined aria-hidden="true" />
            {t('facts.hosts')}
          </li>
        </ul>
      </div>
      {connecting !== undefined && (
        <Suspense fallback={null}>
          <ConnectionDrawer
            vendor={connecting}
            onClose={() => setConnecting(undefined)}
            onSaved={() => go({ screen: 'overview' })}
          />
        </Suspense>
      )}
    </main>
  );
}
