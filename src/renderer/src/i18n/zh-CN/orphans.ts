export const orphans = {
  title: '无主群',
} as const;
