import type { TFunction } from 'i18next';
import type { OfflineFileRow } from '@shared/contract/sobot';
import type { TextColumn } from '@renderer/grid/columns';
import { errorText } from '@renderer/lib/errorText';
import type { Language } from '@shared/domain/language';
import { dateTime } from '@renderer/lib/format';
import { sizeText } from '@renderer/lib/sizeText';

export type FileColumn = 'day' | 'type' | 'state' | 'size' | 'at' | 'why';

/** What is copied of files. */
export function fileColumns(
  t: TFunction<'sobot'>,
  language: Language,
): readonly (TextColumn<OfflineFileRow> & { readonly id: FileColumn })[] {
  return [
    { id: 'day', title: t('files.column.day'), text: ({ day }) => day },
    { id: 'type', title: t('files.column.type'), text: ({ taskType }) => t(`files.type.${taskType}`) },
    { id: 'state', title: t('files.column.state'), text: ({ state }) => t(`files.state.${state}`) },
    {
      id: 'size',
      title: t('files.column.size'),
      text: ({ state, bytes }) => (state === 'done' ? sizeText(bytes) : ''),
    },
    { id: 'at', title: t('files.column.at'), text: ({ at }) => dateTime(at) },
    {
      id: 'why',
      title: t('files.column.why'),
      text: ({ state, error }) =>
        state === 'failed' && error !== null ? errorText(error, language).sentence : '',
    },
  ];
}
