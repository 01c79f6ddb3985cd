export const people = {
  title: '成员',
} as const;
