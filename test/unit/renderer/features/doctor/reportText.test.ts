import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportText } from '@renderer/features/doctor/reportText';
import type { DoctorWords } from '@renderer/features/doctor/useDoctorWords';
import { en } from '@renderer/i18n/en/index';
import { zhCN } from '@renderer/i18n/zh-CN/index';
import type { DoctorReport } from '@shared/contract/doctor';

const words: DoctorWords = {
  step: (name) => `step ${name}`,
  probe: (name) => `probe ${name}`,
  facts: (facts) => Object.entries(facts).map(([name, value]) => [name, String(value)] as const),
  note: (note) => (note === null ? undefined : `note ${note}`),
  verdict: ({ kind }) => `verdict ${kind}`,
};

const report: DoctorReport = {
  connectionId: 'c1',
  vendor: 'wecom',
  name: 'Corp',
  host: 'qyapi.weixin.qq.com',
  startedAt: 1_795_000_000,
  finishedAt: 1_795_000_004,
  steps: [
    { step: 'dns', state: 'ok', facts: { addresses: '203.0.113.9' }, note: null, error: null, ms: 4 },
    {
      step: 'ip',
      state: 'failed',
      facts: {},
      note: null,
      error: {
        code: 'ip-not-trusted',
        reason: 'wecom.ipNotTrusted',
        message: 'get_api_domain_ip answered 60020',
        retryable: false,
        vendor: { errcode: 60_020, fromIp: '198.51.100.7', api: 'get_api_domain_ip' },
      },
      ms: 9,
    },
  ],
  probes: [{ probe: 'groups', state: 'failed', facts: {}, note: 'notAsked', error: null }],
};

describe('reportText', () => {
  const i18n = i18next.createInstance();
  beforeAll(async () => {
    await i18n.init({ resources: { 'zh-CN': zhCN, en }, lng: 'en', interpolation: { escapeValue: false } });
  });

  it.each(['en', 'zh-CN'] as const)('tells IT everything that was found, in %s', (language) => {
    const t = i18n.getFixedT(language, ['doctor', 'common'] as const);
    const text = reportText(report, { words, t, language, version: '1.2.3' });
    expect(text).toContain('1.2.3');
    expect(text).toContain('qyapi.weixin.qq.com');
    expect(text).toContain('addresses: 203.0.113.9');
    expect(text).toContain('198.51.100.7');
    expect(text).toContain('60020');
    expect(text).toContain('可调用接口的应用');
    expect(text).toContain('note notAsked');
    expect(text).not.toMatch(/doctor:|\{\{/);
  });
});
