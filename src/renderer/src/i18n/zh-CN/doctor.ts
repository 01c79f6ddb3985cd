export const doctor = {
  title: '连接诊断',
} as const;
