import type { ImportColumn, ImportSheet } from '@renderer/features/transfers/import/table';

/** Which column holds the userids and which the names; null where there is none. */
export interface AliasColumns {
  readonly userid: number | null;
  readonly alias: number | null;
}

/** Titles of columns that hold userids or names; also how a first row gives itself away as a heading. */
const USERID = /^((成员)?(账号|帐号|id)|工号|user.?id|account)$/i;
const ALIAS = /^(成员)?(别名|姓名|名字|名称|花名|备注)$|^(alias|(full|display)?.?name)$/i;
/** Values that are looked at to tell what a column holds. */
const SAMPLE = 200;

/** Whether the first row of what was pasted names its columns. */
export function hasAliasHeading({ columns }: ImportSheet): boolean {
  return columns.some(({ values: [first = ''] }) => USERID.test(first.trim()) || ALIAS.test(first.trim()));
}

/** The columns that most likely hold userids and names: known userids count most, then titles. */
export function guessColumns({ columns }: ImportSheet, isKnown: (userid: string) => boolean): AliasColumns {
  const share = ({ values }: ImportColumn): number => {
    const sample = values.filter((value) => value.trim() !== '').slice(0, SAMPLE);
    return sample.length === 0 ? 0 : sample.filter((value) => isKnown(value.trim())).length / sample.length;
  };
  const scores = columns.map((column) => share(column) * 2 + (USERID.test(column.title.trim()) ? 1 : 0));
  const most = Math.max(0, ...scores);
  const userid = columns.length === 0 ? null : Math.max(0, scores.indexOf(most));
  const others = columns.map((_, index) => index).filter((index) => index !== userid);
  const titled = others.find((index) => ALIAS.test(columns[index]?.title.trim() ?? ''));
  return { userid, alias: titled ?? others[0] ?? null };
}
