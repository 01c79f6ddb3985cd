export const changes = {
  title: '变化',
} as const;
