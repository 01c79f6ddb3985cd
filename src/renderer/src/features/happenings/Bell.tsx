import { BellOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PanelPopover } from '@renderer/components/PanelPopover';
import { HappeningList } from './HappeningList';
import { useFollowClicks } from './useFollowClicks';
import { useHappenings } from './useHappenings';
import { useTellSystem } from './useTellSystem';

const MOST_SHOWN = 99;

/** What happened while nobody was looking: how much of it is unseen, and all of it one click away. */
export function Bell() {
  const { t } = useTranslation('happenings');
  const happenings = useHappenings();
  useFollowClicks();
  useTellSystem(happenings.data?.rows);
  const unseen = happenings.data?.unseen ?? 0;
  return (
    <PanelPopover
      label={t('title')}
      command="happenings"
      placement="bottomRight"
      content={(close) => <HappeningList happenings={happenings} onLeave={close} />}
    >
      {(open) => (
        <Button
          type="text"
          aria-label={unseen > 0 ? t('bell', { count: unseen }) : t('bellQuiet')}
          aria-expanded={open}
          aria-haspopup="dialog"
          icon={
            <Badge count={unseen} overflowCount={MOST_SHOWN} size="small">
              <BellOutlined aria-hidden="true" />
            </Badge>
          }
        />
      )}
    </PanelPopover>
  );
}
