import type { TFunction } from 'i18next';
import type { LinkedGroup } from '@shared/contract/join-ways';
import type { JoinWayField, JoinWayFields } from '@shared/domain/join-way-rules';
import { visibleText } from '@renderer/lib/visibleText';
import { strange, type GroupNames } from './items';

/** The texts that this screen draws from. */
export type JoinWaysT = TFunction<['joinWays', 'common']>;

/** What a group is called; one whose name was never read is called by its id. */
export function groupName({ chatId, name }: LinkedGroup, t: JoinWaysT): string {
  return name === null ? chatId : visibleText(name).trim() || t('panel.groups.unnamed');
}

/** A field of a join way in words, one line for each group; no lines where it is empty. */
export function fieldLines(
  fields: JoinWayFields,
  field: JoinWayField,
  names: GroupNames,
  t: JoinWaysT,
): readonly string[] {
  switch (field) {
    case 'scene':
      return [t(`scene.${fields.scene}`)];
    case 'autoCreate':
      return [t(fields.autoCreate ? 'form.on' : 'form.off')];
    case 'baseId':
      return fields.baseId === null ? [] : [String(fields.baseId)];
    case 'chatIds':
      return fields.chatIds.map((chatId) => groupName(names.get(chatId) ?? strange(chatId), t));
    case 'remark':
    case 'baseName':
    case 'state':
      return fields[field] === '' ? [] : [visibleText(fields[field])];
  }
}
