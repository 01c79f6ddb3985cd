import { describe, expect, it } from 'vitest';
import { ordered } from '@renderer/features/join-ways/vaultOrder';
import { vaultSource } from '@renderer/features/join-ways/vaultSource';
import { NO_FILTER } from '@renderer/features/join-ways/vaultFilter';
import { VAULT_COLUMNS } from '@renderer/features/join-ways/columns';
import { fields, items, row } from './made';

const all = items([
  row({ configId: 'a', joined: 3, members: 400, known: 1, fields: fields({ remark: '店 10' }) }),
  row({ configId: 'b', joined: null, members: 0, known: 0, fields: fields({ remark: '店 2' }) }),
  row({ configId: 'c', joined: 30, members: 500, known: 2, fields: fields({ remark: '店 2' }) }),
]);
const by = (field: string, direction: 'asc' | 'desc') =>
  ordered(all, [{ field, direction }]).map(({ row: { configId } }) => configId);

describe('the order of the vault', () => {
  it('puts what has no value last, whichever way the rest goes', () => {
    expect(by('joined', 'asc')).toEqual(['a', 'c', 'b']);
    expect(by('joined', 'desc')).toEqual(['c', 'a', 'b']);
  });

  it('orders by how full the groups are, not by how many are in them', () => {
    expect(by('fill', 'desc')).toEqual(['a', 'c', 'b']);
  });

  it('orders numbers inside remarks as numbers, and equal ones as the vault lists them', () => {
    expect(by('remark', 'asc')).toEqual(['b', 'c', 'a']);
    expect(
      ordered(all, [
        { field: 'remark', direction: 'asc' },
        { field: 'joined', direction: 'asc' },
      ]).map(({ row: { configId } }) => configId),
    ).toEqual(['c', 'b', 'a']);
  });

  it('knows every column that is remembered but the picture', () => {
    const sorted = VAULT_COLUMNS.filter(({ id }) => ordered(all, [{ field: id, direction: 'asc' }]) !== all);
    expect(VAULT_COLUMNS.map(({ id }) => id).filter((id) => !sorted.some((one) => one.id === id))).toEqual([
      'code',
    ]);
  });
});

describe('the rows that a grid reads', () => {
  it('keeps an opened order as it was while the vault changes, and gives the change to the next one', async () => {
    let held = all;
    const source = vaultSource(() => held);
    const query = { filter: { ...NO_FILTER, text: '店' }, sort: [] };
    const first = await source.open(query);
    held = all.slice(1);
    const second = await source.open(query);
    if (!first.ok || !second.ok) throw new Error('held rows cannot fail');
    expect([first.data.total, second.data.total]).toEqual([3, 2]);
    const read = await source.read(first.data.key, 1, 2);
    expect(read.ok && read.data.rows.map(({ row: { configId } }) => configId)).toEqual(['b', 'c']);
    source.close(first.data.key);
    const closed = await source.read(first.data.key, 0, 9);
    expect(closed.ok && closed.data.total).toBe(0);
  });
});
