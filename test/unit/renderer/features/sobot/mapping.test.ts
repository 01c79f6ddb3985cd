import { describe, expect, it } from 'vitest';
import type { ImportSheet } from '@renderer/features/transfers/import/table';
import { guessMapping, ordersIn, titled, unmapped } from '@renderer/features/sobot/orders/mapping';

function sheet(titles: readonly string[], rows: readonly (readonly string[])[]): ImportSheet {
  const columns = titles.map((title, index) => ({ title, values: rows.map((row) => row[index] ?? '') }));
  return { name: 's', columns };
}

const ROW = ['10001', 'c9', 'A-1', 'u1', '2026-03-01 10:00:00', '888.99'];

describe('guessMapping', () => {
  it.each([
    [
      'the keys of the vendor',
      ['union_code', 'companyid', 'order_number', 'cus_partnerid', 'order_time', 'order_money'],
    ],
    ['the names of the vendor', ['平台ID', '公司ID', '订单编号', '下订单客户对接ID', '订单时间', '订单金额']],
    ['what people write', ['Platform', 'Company ID', 'Order No.', 'Customer ID', 'Order date', 'Amount']],
    ['the names on the screen', ['平台 ID', '公司 ID', '订单编号', '客户对接 ID', '订单时间', '订单金额']],
    [
      'those in English',
      ['Platform ID', 'Company ID', 'Order number', 'Customer partner ID', 'Order time', 'Amount'],
    ],
  ])('knows %s, in any order', (_, titles) => {
    const found = guessMapping(sheet(titles, [ROW]));
    expect(found).toEqual({
      unionCode: 0,
      companyId: 1,
      orderNumber: 2,
      customerPartnerId: 3,
      orderTime: 4,
      orderMoney: 5,
    });
    const turned = guessMapping(sheet(titles.toReversed(), [ROW.toReversed()]));
    expect(turned.orderMoney).toBe(0);
    expect(turned.unionCode).toBe(5);
  });

  it('finds times and amounts by what they look like, and says what is missing', () => {
    const found = guessMapping(sheet(['A', 'B', 'C', 'D'], [['A-1', 'u1', '2026/3/1 9:05', '1,888.90']]));
    expect([found.orderTime, found.orderMoney]).toEqual([2, 3]);
    expect(unmapped(found)).toEqual(['orderNumber', 'customerPartnerId']);
  });

  it('takes the first of two columns of one name, and no column twice', () => {
    const found = guessMapping(sheet(['金额', '订单金额', '时间'], [['1.00', '2.00', '3.00']]));
    expect([found.orderMoney, found.orderTime]).toEqual([0, 2]);
  });
});

describe('titled', () => {
  it('gives back titles that were taken for an order, and leaves others alone', () => {
    const lost = sheet(
      ['A', 'B'],
      [
        ['订单编号', '订单金额'],
        ['A-1', '1.00'],
      ],
    );
    expect(titled(lost).columns).toEqual([
      { title: '订单编号', values: ['A-1'] },
      { title: '订单金额', values: ['1.00'] },
    ]);
    const kept = sheet(['订单编号', '订单金额'], [['A-1', '1.00']]);
    expect(titled(kept)).toBe(kept);
    const bare = sheet(['A', 'B'], [['A-1', '1.00']]);
    expect(titled(bare)).toBe(bare);
  });
});

describe('ordersIn', () => {
  it('takes each field from its column, tidied; what has no column stays empty', () => {
    const found = sheet(
      ['订单编号', '时间', '客户ID', '金额', '备注'],
      [
        [' A-1 ', '2026/3/1 9:05', 'u1', '1,888.9', '急'],
        ['', '', '', '', '合计'],
        ['A-2', 'x', '', '12.345', ''],
      ],
    );
    expect(ordersIn(found, guessMapping(found))).toEqual([
      {
        unionCode: '',
        companyId: '',
        orderNumber: 'A-1',
        customerPartnerId: 'u1',
        orderTime: '2026-03-01 09:05:00',
        orderMoney: '1888.9',
      },
      {
        unionCode: '',
        companyId: '',
        orderNumber: 'A-2',
        customerPartnerId: '',
        orderTime: 'x',
        orderMoney: '12.345',
      },
    ]);
  });
});
