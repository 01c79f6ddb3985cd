import { AppstoreOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { visibleText } from '@renderer/lib/visibleText';
import { useSavedViews, type ViewedGrid } from './useSavedViews';
import styles from './views.module.css';
import { ViewsPanel } from './ViewsPanel';

/** The views of a grid: which one is in use, whether anything was changed since, and all there are. */
export function ViewsButton(props: ViewedGrid) {
  const { t } = useTranslation('grid');
  const [open, setOpen] = useState(false);
  const saved = useSavedViews(props);
  const { active, changed } = saved;
  const name = active === undefined ? null : visibleText(active.name);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      content={<ViewsPanel saved={saved} onDone={() => setOpen(false)} />}
    >
      <Button
        icon={<AppstoreOutlined aria-hidden="true" />}
        title={name ?? undefined}
        aria-label={[t('views.label'), name, changed ? t('views.changed') : null]
          .filter((part) => part !== null)
          .join(' ')}
      >
        <span className={styles['current']}>{name ?? t('views.label')}</span>
        {changed && <i className={styles['dot']} title={t('views.changedHint')} />}
      </Button>
    </Popover>
  );
}
