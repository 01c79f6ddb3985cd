/** Sentences for the reasons of join ways and of comparisons of syncs. */
export const vaultErrorsZhCN: Readonly<Record<string, string>> = {
  'joinWays.notFound': '保管库里已没有这个加入群聊配置。请刷新列表。',
  'joinWays.changedMeanwhile': '企业微信上的版本与刚才对比的不同，没有提交。请重新对比，再保存。',
  'joinWays.typed': '输入的内容与这个配置的备注不一致，没有删除。请按显示的内容输入。',
  'joinWays.wrongState': '这个配置现在的状态不允许这样做。请先刷新它，再看它的状态。',
  'joinWays.lost':
    '没有收到企业微信的回应，不知道这次操作有没有生效，不会自动重发。有配置 ID 的，刷新一次就能查明。',
  'joinWays.missing':
    '企业微信没有这个 config_id，或它由别的应用创建：应用只能看到自己创建的配置。请核对 ID，或用创建它的应用的连接来接管。',
  'joinWays.otherCorp': '这个保管库文件属于企业 {{corpId}}，没有导入。请切换到这家企业的连接。',
  'joinWays.notVault': '这个文件不是加入群聊的保管库，或被手工改过，没有导入。请选择由交接台导出的文件。',
  'joinWays.noImage': '本机没有保存这个配置的二维码图片。请在能连到企业微信时刷新它。',
  'joinWays.imageAddress': '企业微信没有给出可用的二维码地址，没有下载图片。其余内容都已保存，请稍后刷新。',
  'joinWays.notImage': '从二维码地址下载到的不是图片，或文件太大，没有保存。请检查代理和网关，再刷新。',
  'joinWays.imageStatus':
    '存放二维码图片的服务器回应了 HTTP {{status}}，没有下载图片。其余内容都已保存，请稍后刷新。',
  'changes.syncGone': '已没有这次同步的记录。请刷新列表，另选一次。',
};
