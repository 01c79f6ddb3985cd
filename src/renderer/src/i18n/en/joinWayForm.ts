import type { Translation } from '../shape';
import type { joinWayForm as chinese } from '../zh-CN/joinWayForm';

/** The form of a join way, the comparison before it is overwritten, and its deletion. */
export const joinWayForm: Translation<typeof chinese> = {
  create: 'New join way',
  copy: 'Duplicate as a new join way',
  again: 'Create from these',
  edit: 'Edit "{{name}}"',
  restore: 'Restore "{{name}}" as of {{time}}',
  field: {
    scene: 'Kind',
    remark: 'Remark',
    chatIds: 'Linked groups',
    autoCreate: 'Automatic groups',
    baseName: 'Name of new groups',
    baseId: 'First number',
    state: 'Channel (state)',
  },
  sceneHint: {
    '1': 'A button in a mini program, which has to use the join plugin and be given the config id.',
    '2': 'A QR code to print, to put on a page or to send.',
  },
  remarkHint: 'Seen by admins only. It has to be typed when the join way is deleted.',
  noRemark: 'A code without a remark is hard to recognise later.',
  groupsHint: '1 to {{most}}; WeCom is given them in this order.',
  groupsPick: 'Search group name, pinyin or owner to add a group',
  groupsFull: 'There are {{most}} already',
  groupUp: 'Move {{name}} up',
  groupDown: 'Move {{name}} down',
  groupRemove: 'Remove {{name}}',
  stateHint:
    'Comes back with every member who joins this way, which makes them countable. Codes with different channels are counted apart.',
  noState: 'Without a channel nobody can tell who joined by this code.',
  sameState_one:
    '{{count, number}} other join way in the vault uses this channel; they are counted together.',
  sameState_other:
    '{{count, number}} other join ways in the vault use this channel; they are counted together.',
  autoHint: 'When the linked groups are full, WeCom makes another group.',
  autoExample: 'The first automatic group is named "{{first}}", the second "{{second}}".',
  autoNoName: 'No name given. With a name and a first number the names of automatic groups are known before.',
  autoNoId: 'No first number yet; with 10 the first group is named "{{first}}".',
  on: 'On',
  off: 'Off',
  empty: '(empty)',
  problem: {
    remark: 'Longer than {{most}} characters: WeCom would silently cut it. Shorten it.',
    state: 'Longer than the {{most}} characters that WeCom allows. Shorten it.',
    baseName: 'Longer than the {{most}} characters that WeCom allows. Shorten it.',
    baseId: 'Enter a whole number from 1 to {{most, number}}, or leave it empty.',
    noGroups: 'Choose at least one group.',
    tooMany: 'At most {{most}} groups; remove some.',
    repeated: 'One group is there twice; remove one of them.',
    onlyAuto: 'Only used with automatic groups switched on; clear it.',
  },
  invalid: 'Not ready yet: {{fields}}',
  quota:
    "It counts against the corp's quota of {{most, number}}, shared with contact ways (联系我). Once made, it can be found here only.",
  submitCreate: 'Create',
  submitCompare: 'Compare with WeCom',
  creating: 'Creating',
  created: '"{{name}}" created.',
  compare: {
    overwrite: 'The whole configuration is overwritten',
    overwriteText:
      'WeCom cannot change a single field: saving replaces all that WeCom has now with everything in the right column.',
    label: 'Field by field',
    column: { field: 'Field', vendor: 'At WeCom now', vault: 'In the vault', after: 'After saving' },
    changes_one: '{{count}} field changes',
    changes_other: '{{count}} fields change',
    none: 'Exactly what WeCom has now; there is nothing to save.',
    drift:
      'WeCom has something else than the vault: another program changed it. Saving overwrites those changes as well; that version is kept in the vault.',
    meanwhile:
      "WeCom's version changed after you compared, and nothing was sent. Below is what was read just now; look at it again.",
    again: 'Read what happened',
    tookEffect: 'The change took effect; there is nothing left to save.',
    noEffect:
      'WeCom does not have the change. Look at the versions below, and save once more if they are right.',
    reading: 'Reading the version that WeCom has now',
    missing:
      'WeCom does not have it any more, so it cannot be changed. Another one can be created from these contents, with a new code; what was printed stays dead.',
    createInstead: 'Create from these contents',
    changed: 'changes',
    differs: 'differs from WeCom',
    back: 'Back to the form',
    save: 'Overwrite and save',
    restoreSave: 'Overwrite and restore',
    saving: 'Saving',
    saved: '"{{name}}" saved.',
  },
  remove: {
    title: 'Delete "{{name}}"',
    text: 'It is deleted at WeCom for good, and codes that were printed or put into a mini program stop working. Groups and their members are not touched. Contents and history stay in the vault.',
    typeRemark: 'Type the remark to confirm',
    typeId: 'It has no remark: type its config id to confirm',
    mismatch: 'Not what is shown',
    submit: 'Delete',
    done: '"{{name}}" deleted; its history stays in the vault.',
  },
};
