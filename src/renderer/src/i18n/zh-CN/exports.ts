export const exports = {
  label: '导出',
  part: '导出',
  as: '{{what}}（{{format}}）',
  rows_other: '导出 {{count, number}} 行',
  picked_other: '导出所选 {{count, number}} 行',
  done_other: '已导出 {{count, number}} 行：{{path}}',
  show: '在文件夹中显示',
  putAway: '收起',
} as const;
