import { expect, it } from 'vitest';
import { matchingLicences } from '@renderer/features/settings/matchingLicences';

const licences = [
  { name: 'antd', version: '6.0.0', licence: 'MIT', text: 'Copyright Ant Group' },
  { name: 'echarts', version: '6.1.0', licence: 'Apache-2.0', text: 'Apache License' },
  { name: 'zrender', version: '6.1.0', licence: 'BSD-3-Clause', text: 'Copyright Baidu' },
];
const found = (search: string): string[] => matchingLicences(licences, search).map(({ name }) => name);

it.each([
  ['', ['antd', 'echarts', 'zrender']],
  ['ECHARTS', ['echarts']],
  ['apache', ['echarts']],
  ['copyright 6.1', ['zrender']],
  ['copyright gpl', []],
])('finds by name, kind and text: %j', (search, names) => expect(found(search)).toEqual(names));
