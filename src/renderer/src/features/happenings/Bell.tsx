import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HappeningList } from './HappeningList';
import { useHappenings } from './useHappenings';
import { useTellSystem } from './useTellSystem';

const MOST_SHOWN = 99;

/** What happened while nobody was looking: how much of it is unseen, and all of it one click away. */
export function Bell() {
  const { t } = useTranslation('happenings');
  const happenings = useHappenings();
  const [open, setOpen] = useState(false);
  useTellSystem(happenings?.rows);
  const unseen = happenings?.unseen ?? 0;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<HappeningList rows={happenings?.rows ?? []} unseen={unseen} onLeave={() => setOpen(false)} />}
    >
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
    </Popover>
  );
}
