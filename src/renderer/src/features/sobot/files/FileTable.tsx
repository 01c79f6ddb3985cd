import { ClockCircleOutlined, FolderOpenOutlined, MinusCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfflineFileRow } from '@shared/contract/sobot';
import { isDay } from '@shared/domain/day';
import { StatusTag } from '@renderer/components/StatusTag';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useListMenu } from '@renderer/grid/menu/useListMenu';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { dateTime } from '@renderer/lib/format';
import { useCall } from '@renderer/lib/useCall';
import { ErrorLine } from '../ErrorLine';
import styles from '../sobot.module.css';
import { vendorWord } from '../tasks';
import { sizeText } from '../../../lib/sizeText';
import { fileColumns } from './fileColumns';
import { FILE_TONES, type FileState } from './states';
import { useDownload } from './useDownload';

const ICONS: Readonly<Partial<Record<FileState, ReactNode>>> = {
  waiting: <ClockCircleOutlined aria-hidden="true" />,
  none: <MinusCircleOutlined aria-hidden="true" />,
};

const COLUMNS = 6;

interface Props {
  readonly connectionId: string;
  /** Those of the page. */
  readonly files: readonly OfflineFileRow[];
  /** Those of all pages. */
  readonly all: readonly OfflineFileRow[];
}

/** Files with how far each is, what went wrong, and where it lies. */
export function FileTable({ connectionId, files, all }: Props) {
  const { t } = useTranslation('sobot');
  const language = useLanguage();
  const show = useCall('files.show');
  const download = useDownload(connectionId);
  useErrorToast(show.error, download.error);
  const again = ({ day, taskType }: OfflineFileRow): void => {
    if (isDay(day)) void download.start({ from: day, to: day }, [taskType]);
  };
  const { events, menu } = useListMenu({
    rows: all,
    idOf: ({ id }) => id,
    columns: fileColumns(t, language),
    offers: {
      commands: (file) => [
        ...(file.state === 'done'
          ? [{ key: 'show', label: t('files.show'), run: () => void show.run({ id: file.id }) }]
          : []),
        ...(isRepeatable(file) && !download.busy
          ? [{ key: 'again', label: t('files.again'), run: () => again(file) }]
          : []),
      ],
    },
  });
  return (
    <div className={styles['list']} {...events}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('files.column.day')}</th>
            <th scope="col">{t('files.column.type')}</th>
            <th scope="col">{t('files.column.state')}</th>
            <th scope="col" className={styles['right']}>
              {t('files.column.size')}
            </th>
            <th scope="col">{t('files.column.at')}</th>
            <th scope="col">{t('files.column.act')}</th>
          </tr>
        </thead>
        {files.map((file) => {
          const { id, day, taskType, state, bytes, at } = file;
          const type = t(`files.type.${taskType}`);
          return (
            <tbody key={id} data-row={id}>
              <tr>
                <td className={styles['whole']} data-column="day">
                  {day}
                </td>
                <td className={styles['whole']} data-column="type">
                  {type} <code className={styles['word']}>{vendorWord(taskType)}</code>
                </td>
                <td className={styles['whole']} data-column="state">
                  <FileStanding file={file} />
                </td>
                <td className={styles['number']} data-column="size">
                  {state === 'done' ? sizeText(bytes) : ''}
                </td>
                <td className={styles['faint']} data-column="at">
                  {dateTime(at)}
                </td>
                <td className={styles['act']}>
                  {state === 'done' && (
                    <Button
                      size="small"
                      icon={<FolderOpenOutlined aria-hidden="true" />}
                      aria-label={t('files.showFile', { day, type })}
                      onClick={() => void show.run({ id })}
                    >
                      {t('files.show')}
                    </Button>
                  )}
                  {isRepeatable(file) && (
                    <Button
                      size="small"
                      aria-label={t('files.againFile', { day, type })}
                      disabled={download.busy}
                      onClick={() => again(file)}
                    >
                      {t('files.again')}
                    </Button>
                  )}
                </td>
              </tr>
              <Explained file={file} />
            </tbody>
          );
        })}
      </table>
      {menu}
    </div>
  );
}

/** Whether a file that is not there can be asked for again. */
const isRepeatable = ({ state, day }: OfflineFileRow): boolean =>
  (state === 'failed' || state === 'none') && isDay(day);

function FileStanding({ file: { state, bytes, totalBytes } }: { file: OfflineFileRow }) {
  const { t } = useTranslation('sobot');
  const done = sizeText(bytes);
  return (
    <>
      <StatusTag tone={FILE_TONES[state]} look="plain" icon={ICONS[state]}>
        {t(`files.state.${state}`)}
      </StatusTag>
      {state === 'downloading' && (
        <span className={styles['beside']}>
          {totalBytes === null
            ? t('files.partOpen', { done })
            : t('files.part', { done, total: sizeText(totalBytes) })}
        </span>
      )}
    </>
  );
}

/** Below a file that is not there: why, and what to do. */
function Explained({ file: { state, error } }: { file: OfflineFileRow }) {
  const { t } = useTranslation('sobot');
  const failed = state === 'failed' && error !== null;
  if (state !== 'none' && !failed) return null;
  return (
    <tr className={styles['explained']}>
      <td colSpan={COLUMNS} data-column="why">
        {failed ? (
          <ErrorLine error={error} />
        ) : (
          <span className={styles['below']}>{t('files.noneHint')}</span>
        )}
      </td>
    </tr>
  );
}
