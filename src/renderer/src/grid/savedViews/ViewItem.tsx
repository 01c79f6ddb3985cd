import { EllipsisOutlined, StarFilled, StarOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Input } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '@shared/contract/saved-views';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { useCall } from '@renderer/lib/useCall';
import { visibleText } from '@renderer/lib/visibleText';
import { isName, NAME_LIMIT, sharedText } from './sharedText';
import styles from './views.module.css';

interface Props {
  readonly view: SavedView;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

/** One view: open it, give it a star or another name, make it the default, hand it on, delete it. */
export function ViewItem({ view, isActive, onOpen }: Props) {
  const { t } = useTranslation(['grid', 'common']);
  const { message } = App.useApp();
  const [typed, setTyped] = useState<string | null>(null);
  const more = useRef<HTMLButtonElement>(null);
  const save = useCall('savedViews.save');
  const elect = useCall('savedViews.setDefault');
  const remove = useCall('savedViews.remove');
  const copy = useCall('app.copy');
  const { id, grid, starred, isDefault, filters } = view;
  const name = visibleText(view.name);
  const error = save.error ?? elect.error ?? remove.error ?? copy.error;
  const keep = (change: { readonly name?: string; readonly starred?: boolean }): Promise<boolean> =>
    save.attempt({ id, grid, name: view.name, starred, view: view.view, filters, ...change });
  /** The keyboard goes back to where the new name was asked for. */
  const leave = (): void => {
    more.current?.focus();
    setTyped(null);
  };
  const rename = async (): Promise<void> => {
    if (typed === null || !isName(typed) || save.busy) return;
    if (await keep({ name: typed.trim() })) leave();
  };
  const share = async (): Promise<void> => {
    if (await copy.attempt({ text: sharedText(view) })) message.success(t('views.shared'));
  };
  const drop = async (): Promise<void> => {
    if (await remove.attempt({ id })) message.success(t('views.removed', { name }));
  };
  const starName = t(starred ? 'views.unstar' : 'views.star', { name });
  return (
    <li className={styles['item']} data-active={isActive}>
      <Button
        type="text"
        size="small"
        icon={starred ? <StarFilled aria-hidden="true" /> : <StarOutlined aria-hidden="true" />}
        data-starred={starred}
        aria-pressed={starred}
        aria-label={starName}
        title={starName}
        onClick={() => void keep({ starred: !starred })}
      />
      {typed === null ? (
        <button type="button" className={styles['open']} aria-current={isActive} onClick={onOpen}>
          <span className={styles['name']} title={name}>
            {name}
          </span>
          {isDefault && <span className={styles['default']}>{t('views.isDefault')}</span>}
        </button>
      ) : (
        <>
          <Input
            size="small"
            autoFocus
            aria-label={t('views.name')}
            maxLength={NAME_LIMIT}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={() => void rename()}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
              // The list stays open: only the new name is given up.
              event.stopPropagation();
              leave();
            }}
          />
          <Button size="small" disabled={!isName(typed)} loading={save.busy} onClick={() => void rename()}>
            {t('common:save')}
          </Button>
        </>
      )}
      <Dropdown
        trigger={['click']}
        autoFocus
        placement="bottomRight"
        menu={{
          items: [
            {
              key: 'default',
              label: t(isDefault ? 'views.noDefault' : 'views.makeDefault'),
              onClick: () => void elect.run({ grid, id: isDefault ? null : id }),
            },
            { key: 'rename', label: t('views.rename'), onClick: () => setTyped(view.name) },
            { key: 'share', label: t('views.share'), onClick: () => void share() },
            { type: 'divider' },
            { key: 'remove', danger: true, label: t('views.remove'), onClick: () => void drop() },
          ],
        }}
      >
        <Button
          ref={more}
          type="text"
          size="small"
          icon={<EllipsisOutlined aria-hidden="true" />}
          aria-label={t('views.more', { name })}
          title={t('views.more', { name })}
        />
      </Dropdown>
      {error !== undefined && (
        <div className={styles['error']}>
          <ErrorNote error={error} look="bare" />
        </div>
      )}
    </li>
  );
}
