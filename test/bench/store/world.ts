import type { ListedGroup, LoadedGroup } from '@shared/domain/loaded-group';

const WORDS =
  '售后 服务 客户 交流 华东 重庆 福利 门店 会员 尊享 内购 团购 答疑 学习 妈妈 健身 装修 家居 二手 数码 美妆 成都 上海 北京 广州'.split(
    ' ',
  );
const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡'];
const GIVEN = [...'芳伟娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平'];
const BASE = 1_700_000_000;

/** A generator with a seed: every run measures the same groups. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export interface World {
  readonly people: readonly { readonly userid: string; readonly name: string }[];
  readonly listed: readonly ListedGroup[];
  readonly loaded: readonly LoadedGroup[];
}

/** Groups as a large corp has them: names of a few words and a number, chat ids without any order. */
export function makeWorld(size: number): World {
  const random = seeded(11);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const people = Array.from({ length: Math.max(20, Math.round(size / 250)) }, (_, n) => ({
    userid: `user${n}`,
    name: pick(SURNAMES) + pick(GIVEN) + (random(2) ? pick(GIVEN) : ''),
  }));
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const loaded = Array.from({ length: size }, (_, n): LoadedGroup => {
    const chatId = `wr${Array.from({ length: 26 }, () => letters[random(62)]).join('')}${n.toString(36)}`;
    return {
      chatId,
      name: `${pick(WORDS)}${pick(WORDS)}${random(3) ? pick(WORDS) : ''}${random(1000)}群`,
      owner: pick(people).userid,
      createdAt: BASE + random(60_000_000),
      notice: random(5) ? null : '群公告：请勿发布广告',
      memberVersion: `v${random(1_000_000)}`,
      members: [],
      admins: [],
    };
  });
  const listed = loaded.map(({ chatId }) => ({ chatId, status: (random(20) ? 0 : 1) as 0 | 1 }));
  return { people, listed, loaded };
}
