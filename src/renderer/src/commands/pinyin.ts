/**
 * How the characters of the fixed words are read: the words of commands, screens and datasets. A dictionary of
 * all characters is in the store only; a test holds this table complete. A character may stand in several places.
 */
const READINGS = `
an按暗安 bai白 ban板搬版 bang帮 bao报保 bei备 ben本 bi闭比 bian变编 biao表标 bu步部补不 cang藏 cao操 ce册 cha查差 chang厂长 che撤
cheng承成 chi齿持 chong重 chu出除 chuang窗 cong从 cou凑 cun存 da打 dai待代 dan单 dang档当 dao到导 de的 deng登 dian电
ding订定 dong动 du度 duan断 dui对 er二 fa发 fen分份 fu符复服 gai改 gao高告 ge格个 gen跟 geng更 gong工 gu固 guan关观管 gui归规
guo果 ha哈 hang行 hao好号 he合核 hei黑 hou后 hu户 hua化划话 huan换环还 hui恢会回 huo活 ji计继记辑机集即级 jia加夹家 jian件建简键检间
jiao校交 jie接捷结 jin紧今进 jing境 ju据 kai开 kan看 ke客可 kou口 ku库 kuai快 kuan宽 lan览 li离历理立 lian连练链 liang亮 liao聊料
lie列 ling令另 liu留 lu录 luo络 ma码 man满 mei每 men门 mi密 mian面 ming命明 mo模默 nao脑 ni拟 nian粘 pai排 pan盘 pei配 pi批
pian偏 qi齐启企器期 qian前浅签 qie切 qing清 qu取区 quan全权 que缺确 qun群 ran然 ren任人认 ri日 ru入 se色 shai筛 shan删 shang商上
she设 shen审深 sheng盛剩生升 shi适时史始试实视事示 shou收首手 shu数舒书 shua刷 shuo说 si私 song送松 sou搜 su速 sui随 suo所索 tai台
ti题体提 tian添天 tiao条 tie贴 ting停 tong同统通 tu图 tui推退 tuo托 wai外 wan完 wang网 wei微维 wen文 wu无务 xi习系希析息 xia下
xian线限显 xiang项 xiao消 xin新信 xing行醒 xiu修 xu续许 xuan选 xun讯 yan验言 yao钥 ye业页夜 yi移异意一已 yin引印隐 ying英 yong用
yu语与于 yuan员源原 zai在载再 zan暂 ze择则 zhang账 zhe这 zhen诊 zheng整证 zhi只止智志职置支质之知 zhong中重 zhu主助 zhuan转 zi自资字
zong总 zuo作
`;

const readings = new Map<string, readonly string[]>();
for (const [, reading = '', characters = ''] of READINGS.matchAll(/([a-z]+)([^a-z\s]+)/g)) {
  for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), reading]);
}

/** The letters of a text that could be pinyin or initials, without spaces and apostrophes; null for another text. */
export function lettersOf(text: string): string | null {
  const letters = text.replaceAll(/[\s'’]/g, '');
  return /^[a-z]+$/.test(letters) ? letters : null;
}

/** Whether the characters from one on are written by the letters from one on, each by its reading or its initial. */
function spells(
  characters: readonly string[],
  at: number,
  letters: string,
  from: number,
  whole: boolean,
): boolean {
  if (from === letters.length) return !whole || at === characters.length;
  const character = characters[at];
  if (character === undefined) return false;
  return readingsOf(character).some((reading) => {
    const rest = letters.slice(from);
    // The last syllable may still be being typed.
    if (reading.startsWith(rest) && (!whole || at === characters.length - 1)) return true;
    const lengths = reading.length > 1 && rest.startsWith(reading) ? [reading.length, 1] : [1];
    return (
      rest.startsWith(reading.charAt(0)) &&
      lengths.some((length) => spells(characters, at + 1, letters, from + length, whole))
    );
  });
}

const readingsOf = (character: string): readonly string[] =>
  readings.get(character) ?? (/[a-z]/.test(character) ? [character] : []);

/** Whether letters write a text, in pinyin, initials, or both mixed: all of it, its start, or some of it. */
export function isSpelled(text: string, letters: string, where: 'whole' | 'start' | 'anywhere'): boolean {
  const characters = [...text].filter((character) => readingsOf(character).length > 0);
  // Latin letters alone were compared as they are written.
  if (!characters.some((character) => readings.has(character))) return false;
  if (where !== 'anywhere') return spells(characters, 0, letters, 0, where === 'whole');
  return characters.some(
    (_, at) => readings.has(characters[at] ?? '') && spells(characters, at, letters, 0, false),
  );
}
