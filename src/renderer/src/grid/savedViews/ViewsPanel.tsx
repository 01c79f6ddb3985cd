import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { useCall } from '@renderer/lib/useCall';
import { visibleText } from '@renderer/lib/visibleText';
import { PasteView } from './PasteView';
import { SaveAs } from './SaveAs';
import type { SavedViews } from './useSavedViews';
import { ViewItem } from './ViewItem';
import styles from './views.module.css';

interface Props {
  readonly saved: SavedViews;
  /** A view was opened: there is nothing more to do here. */
  readonly onDone: () => void;
}

/** The view in use, all others, and ways to get more. */
export function ViewsPanel({ saved, onDone }: Props) {
  const { t } = useTranslation('grid');
  const { message } = App.useApp();
  const { views, active, changed, open, leave, present, error } = saved;
  const save = useCall('savedViews.save');
  const problem = error ?? save.error;
  const saveActive = async (): Promise<void> => {
    if (active === undefined) return;
    const { id, name, starred } = active;
    if (await save.attempt({ ...present(), id, name, starred }))
      message.success(t('views.saved', { name: visibleText(name) }));
  };
  return (
    <div className={styles['panel']}>
      {active !== undefined && (
        <div className={styles['active']}>
          <strong className={styles['name']} title={visibleText(active.name)}>
            {visibleText(active.name)}
          </strong>
          {changed && (
            <span className={styles['changed']} title={t('views.changedHint')}>
              {t('views.changed')}
            </span>
          )}
          <span className={styles['space']} />
          {changed ? (
            <>
              <Button size="small" onClick={() => open(active)}>
                {t('views.back')}
              </Button>
              <Button size="small" type="primary" loading={save.busy} onClick={() => void saveActive()}>
                {t('views.save')}
              </Button>
            </>
          ) : (
            <Button size="small" type="link" onClick={leave}>
              {t('views.leave')}
            </Button>
          )}
        </div>
      )}
      {views.length === 0 ? (
        <p className={styles['none']}>{t('views.none')}</p>
      ) : (
        <ul className={styles['list']} aria-label={t('views.title')}>
          {views.map((view) => (
            <ViewItem
              key={view.id}
              view={view}
              isActive={view.id === active?.id}
              onOpen={() => {
                open(view);
                onDone();
              }}
            />
          ))}
        </ul>
      )}
      <SaveAs saved={saved} />
      <PasteView saved={saved} onDone={onDone} />
      {problem !== undefined && <ErrorNote error={problem} look="bare" />}
    </div>
  );
}
