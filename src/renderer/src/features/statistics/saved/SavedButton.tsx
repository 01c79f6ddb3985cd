import { DeleteOutlined, EditOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exploration } from '@shared/contract/statistics';
import { dataset } from '@shared/domain/datasets';
import type { ExploreQuery } from '@shared/domain/statistics';
import { PanelPopover } from '@renderer/components/PanelPopover';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { useCall } from '@renderer/lib/useCall';
import { useQuery } from '@renderer/lib/useQuery';
import { visibleText } from '@renderer/lib/visibleText';
import { openView } from '../explorer/explorerState';
import { viewOf, type View } from '../explorer/view';
import { inLanguage } from '../words';
import styles from './saved.module.css';
import { isName, NAME_LIMIT } from './savedText';

const TOPICS = ['statistics.changed'] as const;

interface Props {
  readonly connectionId: string;
  readonly query: ExploreQuery;
  readonly view: View;
}

/** Questions with a name: keep this one, open, rename or delete others. */
export function SavedButton(props: Props) {
  const { t } = useTranslation('statistics');
  return (
    <PanelPopover
      label={t('saved.title')}
      placement="bottomRight"
      arrow={false}
      content={(close) => <Saved {...props} onOpened={close} />}
    >
      {(open) => (
        <Button icon={<FolderOpenOutlined aria-hidden="true" />} aria-expanded={open}>
          {t('saved.label')}
        </Button>
      )}
    </PanelPopover>
  );
}

function Saved({ connectionId, query, view, onOpened }: Props & { readonly onOpened: () => void }) {
  const { t } = useTranslation('statistics');
  const { message } = App.useApp();
  const [name, setName] = useState('');
  const { data = [], refetch } = useQuery('explorations.list', [{ connectionId }], { topics: TOPICS });
  const save = useCall('explorations.save');
  const add = async (): Promise<void> => {
    if (!isName(name)) return;
    const saved = await save.run({ name: name.trim(), query, chart: view.chart, preset: view.preset });
    if (saved === undefined) return;
    setName('');
    refetch();
    message.success(t('saved.done', { name: visibleText(saved.name) }));
  };
  return (
    <div className={styles['saved']}>
      <h3>{t('saved.title')}</h3>
      {data.length === 0 && <p className={styles['none']}>{t('saved.none')}</p>}
      <ul className={styles['list']}>
        {data.map((exploration) => (
          <SavedItem
            key={exploration.id}
            connectionId={connectionId}
            exploration={exploration}
            onOpened={onOpened}
            onChanged={refetch}
          />
        ))}
      </ul>
      <div className={styles['add']}>
        <Input
          aria-label={t('saved.name')}
          placeholder={t('saved.name')}
          maxLength={NAME_LIMIT}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => void add()}
        />
        <Button type="primary" disabled={!isName(name)} loading={save.busy} onClick={() => void add()}>
          {t('saved.save')}
        </Button>
      </div>
      {save.error !== undefined && <ErrorNote error={save.error} look="bare" />}
    </div>
  );
}

interface ItemProps {
  readonly connectionId: string;
  readonly exploration: Exploration;
  readonly onOpened: () => void;
  readonly onChanged: () => void;
}

function SavedItem({ connectionId, exploration, onOpened, onChanged }: ItemProps) {
  const { t } = useTranslation(['statistics', 'common']);
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const save = useCall('explorations.save');
  const remove = useCall('explorations.remove');
  const { id, query } = exploration;
  const name = visibleText(exploration.name);
  const error = save.error ?? remove.error;
  const rename = async (): Promise<void> => {
    if (typed === null || !isName(typed)) return;
    if (!(await save.attempt({ ...exploration, name: typed.trim() }))) return;
    setTyped(null);
    onChanged();
  };
  return (
    <li className={styles['item']}>
      {typed === null ? (
        <button
          type="button"
          className={styles['open']}
          onClick={() => {
            openView(connectionId, query.dataset, viewOf(exploration));
            onOpened();
          }}
        >
          <span className={styles['name']}>{name}</span>
          <span className={styles['about']}>{inLanguage(dataset(query.dataset).title, language)}</span>
        </button>
      ) : (
        <Input
          size="small"
          autoFocus
          aria-label={t('saved.rename', { name })}
          maxLength={NAME_LIMIT}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => void rename()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
            // The list stays open: only the new name is given up.
            event.stopPropagation();
            setTyped(null);
          }}
        />
      )}
      {typed === null ? (
        <>
          <Button
            type="text"
            size="small"
            icon={<EditOutlined aria-hidden="true" />}
            aria-label={t('saved.rename', { name })}
            onClick={() => setTyped(exploration.name)}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden="true" />}
            aria-label={t('saved.remove', { name })}
            loading={remove.busy}
            onClick={() =>
              void remove.attempt({ connectionId, id }).then((gone) => (gone ? onChanged() : undefined))
            }
          />
        </>
      ) : (
        <Button size="small" disabled={!isName(typed)} loading={save.busy} onClick={() => void rename()}>
          {t('common:save')}
        </Button>
      )}
      {error !== undefined && (
        <div className={styles['error']}>
          <ErrorNote error={error} look="bare" />
        </div>
      )}
    </li>
  );
}
