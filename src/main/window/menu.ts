import { Menu, type MenuItemConstructorOptions } from 'electron';

type Words = Readonly<
  Record<
    | 'edit'
    | 'undo'
    | 'redo'
    | 'cut'
    | 'copy'
    | 'paste'
    | 'selectAll'
    | 'view'
    | 'zoomIn'
    | 'zoomOut'
    | 'resetZoom'
    | 'fullscreen'
    | 'window'
    | 'minimize'
    | 'close',
    string
  >
>;

const chinese: Words = {
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '显示',
  zoomIn: '放大',
  zoomOut: '缩小',
  resetZoom: '实际大小',
  fullscreen: '全屏',
  window: '窗口',
  minimize: '最小化',
  close: '关闭',
};
const english: Words = {
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  resetZoom: 'Actual size',
  fullscreen: 'Full screen',
  window: 'Window',
  minimize: 'Minimize',
  close: 'Close',
};

/** Sets the application menu: the standard roles, which also bring the standard shortcuts. */
export function setAppMenu(locale: string): void {
  const words = locale.startsWith('zh') ? chinese : english;
  const item = (role: MenuItemConstructorOptions['role'], label: string) => ({ role, label }) as const;
  const separator = { type: 'separator' } as const;
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: words.edit,
      submenu: [
        item('undo', words.undo),
        item('redo', words.redo),
        separator,
        item('cut', words.cut),
        item('copy', words.copy),
        item('paste', words.paste),
        item('selectAll', words.selectAll),
      ],
    },
    {
      label: words.view,
      submenu: [
        item('zoomIn', words.zoomIn),
        item('zoomOut', words.zoomOut),
        item('resetZoom', words.resetZoom),
        separator,
        item('togglefullscreen', words.fullscreen),
      ],
    },
    { label: words.window, submenu: [item('minimize', words.minimize), item('close', words.close)] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
