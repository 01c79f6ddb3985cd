export const grid = {
  stale: '列表有更新',
  refresh: '刷新',
  panel: {
    previous: '上一个',
    previousKey: '上一个（Alt+↑）',
    next: '下一个',
    nextKey: '下一个（Alt+↓）',
  },
  columns: {
    label: '列',
    search: '搜索列',
    reset: '恢复默认',
    none: '没有这样的列',
    up: '上移 {{name}}',
    down: '下移 {{name}}',
    always: '始终显示',
  },
} as const;
