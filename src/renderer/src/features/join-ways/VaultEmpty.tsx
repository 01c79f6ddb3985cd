import { ImportOutlined, PlusOutlined, QrcodeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { EmptyState } from '@renderer/components/EmptyState';
import { NoMatch } from '@renderer/grid/Covers';
import { GridCover } from '@renderer/grid/GridStage';
import styles from './vault.module.css';
import { NO_FILTER, type VaultFilter } from './vaultFilter';

interface Props {
  readonly connection: Connection;
  /** Nothing in the vault at all, as opposed to nothing that matches. */
  readonly empty: boolean;
  readonly onFilter: (filter: VaultFilter) => void;
  readonly onCreate: () => void;
  readonly onAdopt: () => void;
}

/** Why there are no rows, and how to begin. */
export function VaultEmpty({ connection, empty, onFilter, onCreate, onAdopt }: Props) {
  const { t } = useTranslation('joinWays');
  if (!empty) {
    return (
      <NoMatch
        title={t('empty.noMatch')}
        text={t('empty.noMatchText')}
        reset={t('filter.reset')}
        onReset={() => onFilter(NO_FILTER)}
      />
    );
  }
  return (
    <GridCover whole>
      <EmptyState
        icon={<QrcodeOutlined aria-hidden="true" />}
        title={t('empty.title')}
        text={t('empty.text')}
        action={
          <div className={styles['begin']}>
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden="true" />}
              disabled={connection.readOnly}
              title={connection.readOnly ? t('actions.readOnly') : undefined}
              onClick={onCreate}
            >
              {t('empty.create')}
            </Button>
            <Button icon={<ImportOutlined aria-hidden="true" />} onClick={onAdopt}>
              {t('empty.adopt')}
            </Button>
          </div>
        }
        help="joinWays"
      />
    </GridCover>
  );
}
