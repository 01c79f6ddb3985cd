import { CopyOutlined, DownloadOutlined, QrcodeOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { JoinWayRow } from '@shared/contract/join-ways';
import { Id } from '@renderer/components/Id';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useCall } from '@renderer/lib/useCall';
import { useCopy } from '@renderer/lib/useCopy';
import { useQuery } from '@renderer/lib/useQuery';
import { titleOf } from '../items';
import { pngAddress } from '../qrImages';
import styles from './panel.module.css';

/** What customers scan or tap: the QR image with what can be done with it, or what a mini program needs. */
export function CodePart({ row }: { row: JoinWayRow }) {
  if (row.fields === null) return null;
  return row.fields.scene === 1 ? <MiniProgram configId={row.configId} /> : <QrCode row={row} />;
}

function QrCode({ row }: { row: JoinWayRow }) {
  const { t } = useTranslation(['joinWays', 'common']);
  const { message } = App.useApp();
  const { id, hasImage, oldImage, configId } = row;
  const inUse = row.state === 'live' || row.state === 'unsettled';
  const { data } = useQuery('joinWays.image', [{ id }], {
    enabled: hasImage,
    topics: ['joinWays.changed'],
  });
  const save = useCall('joinWays.saveImage');
  const copy = useCall('app.copyImage');
  const text = useCopy();
  useErrorToast(save.error, copy.error);
  const png = hasImage ? (data?.png ?? null) : null;
  const saveIt = async (): Promise<void> => {
    const saved = await save.run({ id });
    if (saved !== undefined && saved !== null) message.success(t('panel.qr.saved', saved));
  };
  const copyIt = async (): Promise<void> => {
    if (png !== null && (await copy.attempt({ png }))) message.success(t('common:copied'));
  };
  return (
    <div className={styles['code']}>
      {png === null ? (
        <div className={styles['noImage']}>
          <QrcodeOutlined aria-hidden="true" />
        </div>
      ) : (
        <img
          className={styles['image']}
          data-dead={row.state === 'deleted'}
          src={pngAddress(png)}
          alt={t('panel.qr.alt', { name: titleOf(row) })}
        />
      )}
      <div className={styles['codeActions']}>
        {row.state === 'deleted' && <p className={styles['dead']}>{t('panel.qr.deleted')}</p>}
        {oldImage && inUse && <p className={styles['muted']}>{t('panel.qr.old')}</p>}
        {!hasImage && inUse && (
          <p className={styles['muted']}>
            {t('panel.qr.none')} {t('panel.qr.noneNext')}
          </p>
        )}
        <Button
          icon={<DownloadOutlined aria-hidden="true" />}
          disabled={png === null}
          loading={save.busy}
          onClick={() => void saveIt()}
        >
          {t('panel.qr.save')}
        </Button>
        <Button
          icon={<CopyOutlined aria-hidden="true" />}
          disabled={png === null}
          loading={copy.busy}
          onClick={() => void copyIt()}
        >
          {t('panel.qr.copy')}
        </Button>
        <Button icon={<CopyOutlined aria-hidden="true" />} onClick={() => text.copy(configId)}>
          <span aria-live="polite">{text.copied ? t('common:copied') : t('panel.qr.copyId')}</span>
        </Button>
      </div>
    </div>
  );
}

function MiniProgram({ configId }: { configId: string }) {
  const { t } = useTranslation('joinWays');
  return (
    <div className={styles['mini']}>
      <h3>{t('panel.mini.title')}</h3>
      <ol>
        <li>{t('panel.mini.plugin')}</li>
        <li>
          {t('panel.mini.config')} <Id value={configId} keep={40} />
        </li>
      </ol>
    </div>
  );
}
