/** Datasets bring their own tables; the first version only marks the file as ours. */
export const version = `
  PRAGMA application_id = 1212436036;
`;
