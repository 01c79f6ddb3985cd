import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PanelPopover } from '@renderer/components/PanelPopover';
import styles from './ColumnPanel.module.css';
import type { GridColumn } from './columns';
import { DensityChoice } from './DensityChoice';
import { PinChoice } from './PinChoice';
import type { ColumnPlace } from './view';

interface Props {
  readonly columns: readonly Pick<GridColumn<never>, 'id' | 'title' | 'hint' | 'fixed'>[];
  readonly places: readonly ColumnPlace[];
  readonly onPlaces: (places: readonly ColumnPlace[]) => void;
  readonly onReset: () => void;
}

/** The places with one of them moved to another index. */
export function moved(places: readonly ColumnPlace[], from: number, to: number): readonly ColumnPlace[] {
  const place = places[from];
  if (place === undefined || to < 0 || to >= places.length) return places;
  return places.toSpliced(from, 1).toSpliced(to, 0, place);
}

/** Which columns are shown, in what order and at which edge: by mouse, by keyboard, and back to how they came. */
export function ColumnPanel(props: Props) {
  const { t } = useTranslation('grid');
  return (
    <PanelPopover
      label={t('columns.label')}
      command="columns"
      placement="bottomRight"
      arrow={false}
      content={() => <Panel {...props} />}
    >
      {(open) => (
        <Button icon={<TableOutlined aria-hidden="true" />} aria-expanded={open}>
          {t('columns.label')}
        </Button>
      )}
    </PanelPopover>
  );
}

function Panel({ columns, places, onPlaces, onReset }: Props) {
  const { t } = useTranslation('grid');
  const [search, setSearch] = useState('');
  const [dragged, setDragged] = useState<number | null>(null);
  const wanted = search.trim().toLowerCase();
  const rows = places.flatMap((place, index) => {
    const column = columns.find(({ id }) => id === place.colId);
    const found =
      column !== undefined && `${column.title} ${column.hint ?? ''}`.toLowerCase().includes(wanted);
    return found ? [{ place, column, index }] : [];
  });
  const turn = (index: number, shown: boolean): void =>
    onPlaces(places.map((place, at) => (at === index ? { ...place, hide: !shown } : place)));
  const drop = (event: DragEvent, to: number): void => {
    event.preventDefault();
    if (dragged !== null) onPlaces(moved(places, dragged, to));
    setDragged(null);
  };
  return (
    <div className={styles['panel']}>
      <Input
        size="small"
        allowClear
        placeholder={t('columns.search')}
        aria-label={t('columns.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <ul className={styles['list']}>
        {rows.map(({ place, column, index }) => (
          <li
            key={place.colId}
            className={styles['item']}
            data-dragged={dragged === index}
            draggable
            onDragStart={() => setDragged(index)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => drop(event, index)}
          >
            <HolderOutlined className={styles['grip']} aria-hidden="true" />
            <Checkbox
              className={styles['name'] ?? ''}
              checked={!place.hide}
              disabled={column.fixed === true}
              onChange={(event) => turn(index, event.target.checked)}
            >
              <span title={column.fixed === true ? t('columns.always') : column.hint}>{column.title}</span>
            </Checkbox>
            <PinChoice
              name={column.title}
              pinned={place.pinned}
              onPin={(pinned) =>
                onPlaces(places.map((each, at) => (at === index ? { ...each, pinned } : each)))
              }
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined aria-hidden="true" />}
              aria-label={t('columns.up', { name: column.title })}
              disabled={index === 0}
              onClick={() => onPlaces(moved(places, index, index - 1))}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowDownOutlined aria-hidden="true" />}
              aria-label={t('columns.down', { name: column.title })}
              disabled={index === places.length - 1}
              onClick={() => onPlaces(moved(places, index, index + 1))}
            />
          </li>
        ))}
        {rows.length === 0 && <li className={styles['none']}>{t('columns.none')}</li>}
      </ul>
      <DensityChoice />
      <Button size="small" onClick={onReset}>
        {t('columns.reset')}
      </Button>
    </div>
  );
}
