import { PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ColumnPlace } from './view';

const EDGES = ['left', 'right', 'none'] as const;
type Edge = (typeof EDGES)[number];

interface Props {
  readonly name: string;
  readonly pinned: ColumnPlace['pinned'];
  readonly onPin: (pinned: ColumnPlace['pinned']) => void;
}

/** The edge at which a column stays while the others scroll. */
export function PinChoice({ name, pinned, onPin }: Props) {
  const { t } = useTranslation('grid');
  const current: Edge = pinned ?? 'none';
  const label =
    pinned === null ? t('columns.pin', { name }) : t('columns.pinned', { name, edge: t(`pin.${pinned}`) });
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      placement="bottomRight"
      menu={{
        selectable: true,
        selectedKeys: [current],
        items: EDGES.map((key) => ({ key, label: t(`pin.${key}`) })),
        onClick: ({ key }) => onPin(key === 'left' || key === 'right' ? key : null),
      }}
    >
      <Button
        type="text"
        size="small"
        data-pinned={pinned !== null}
        icon={pinned === null ? <PushpinOutlined aria-hidden="true" /> : <PushpinFilled aria-hidden="true" />}
        aria-label={label}
        title={label}
      />
    </Dropdown>
  );
}
