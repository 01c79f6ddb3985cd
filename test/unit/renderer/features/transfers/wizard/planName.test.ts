import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { NAME_LENGTH, planName } from '@renderer/features/transfers/wizard/planName';
import { zhCN } from '@renderer/i18n/zh-CN/index';

let t: TFunction<'transfers'>;
beforeAll(async () => {
  const i18n = i18next.createInstance();
  await i18n.init({ resources: { 'zh-CN': zhCN }, lng: 'zh-CN', interpolation: { escapeValue: false } });
  t = i18n.getFixedT('zh-CN', 'transfers');
});

const wangfang = { userid: 'wangfang', name: '王芳' };
const lilei = { userid: 'lilei', name: '李雷' };
const nameless = { userid: 'u9', name: null };

describe('the name of a plan that nobody named', () => {
  it('says who hands over to whom', () => {
    const base = { origin: 'selection', owners: [wangfang] } as const;
    expect(planName(base, [lilei], t)).toBe('王芳 → 李雷');
    expect(planName(base, [nameless], t)).toBe('王芳 → u9');
  });

  it('counts where there are several', () => {
    const base = { origin: 'selection', owners: [wangfang, nameless] } as const;
    expect(planName(base, [lilei, wangfang, nameless], t)).toBe('2 位群主 → 李雷等 3 人');
  });

  it('waits for a taker, and does without an owner that is not known', () => {
    expect(planName({ origin: 'selection', owners: [wangfang] }, [], t)).toBe('');
    expect(planName({ origin: 'selection', owners: [] }, [lilei], t)).toBe('李雷');
  });

  it('names the plan before it', () => {
    expect(planName({ origin: 'retry', parent: '王芳离职交接' }, [lilei], t)).toBe('重试：王芳离职交接');
    expect(planName({ origin: 'reverse', parent: '王芳离职交接' }, [], t)).toBe('归还：王芳离职交接');
  });

  it('is as long as a name may be, and cuts no character in two', () => {
    const name = planName({ origin: 'retry', parent: '👩‍💻'.repeat(60) }, [], t);
    expect([...name]).toHaveLength(NAME_LENGTH);
    expect(name).not.toMatch(/\p{Surrogate}/u);
  });
});
