import { AppstoreOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PanelPopover } from '@renderer/components/PanelPopover';
import { visibleText } from '@renderer/lib/visibleText';
import { useSavedViews, type ViewedGrid } from './useSavedViews';
import styles from './views.module.css';
import { ViewsPanel } from './ViewsPanel';

/** The views of a grid: which one is in use, whether anything was changed since, and all there are. */
export function ViewsButton(props: ViewedGrid) {
  const { t } = useTranslation('grid');
  const saved = useSavedViews(props);
  const { active, changed } = saved;
  const name = active === undefined ? null : visibleText(active.name);
  return (
    <PanelPopover
      label={t('views.title')}
      command="views"
      placement="bottomRight"
      arrow={false}
      content={(close) => <ViewsPanel saved={saved} onDone={close} />}
    >
      {(open) => (
        <Button
          icon={<AppstoreOutlined aria-hidden="true" />}
          title={name ?? undefined}
          aria-expanded={open}
          aria-label={[t('views.label'), name, changed ? t('views.changed') : null]
            .filter((part) => part !== null)
            .join(' ')}
        >
          <span className={styles['current']}>{name ?? t('views.label')}</span>
          {changed && <i className={styles['dot']} title={t('views.changedHint')} />}
        </Button>
      )}
    </PanelPopover>
  );
}
