export const joinWays = {
  title: '加入群聊',
} as const;
