/** Names that break careless software. They sit at fixed places of every world: see `hostileName`. */
export const HOSTILE_NAMES: readonly string[] = [
  '',
  ' ',
  '🎉🎊 VIP 尊享群 👨‍👩‍👧‍👦🇨🇳',
  '<img src=x onerror=alert(1)>',
  '<script>document.title="x"</script>售后群',
  '&lt;b&gt;已转义&lt;/b&gt; &amp; 未转义 <b>',
  '=HYPERLINK("http://example.invalid","点我")',
  '=1+1',
  '+1+1',
  '-2',
  '@SUM(A1:A9)',
  "\t=cmd|' /C calc'!A0",
  '双"引号"和\'单引号\'和`反引号`群',
  "Robert'); DROP TABLE groups;--",
  '100% 满意_通配%_群',
  '第一行\n第二行\r\n第三行',
  '制表\t符\t群',
  '\u202e向右书写\u202c 反转群',
  'שלום مرحبا 混排群',
  '零\u200b宽\u200d空\ufeff格群',
  '空\u0000字符\u0001与\u001b[31m控制符群',
  'e\u0301 与 é 组合字符群',
  '𠮷野家（𠀀扩展区汉字）会员群',
  '"逗号,分号;竖线|,反斜杠\\n"',
  '../../etc/passwd',
  'null',
  'undefined',
  '１２３全角ＡＢＣ群',
  `很长的群名${'客户服务交流群'.repeat(200)}`,
  'W'.repeat(1200),
];

const FIRST = 3;
const STEP = 11;

/** The hostile name of the group at this index, or null for an ordinary group. */
export function hostileName(index: number): string | null {
  const place = (index - FIRST) / STEP;
  return Number.isInteger(place) ? (HOSTILE_NAMES[place] ?? null) : null;
}

/** The indexes that carry a hostile name, in the order of the list. */
export function hostileIndexes(groupCount: number): number[] {
  return HOSTILE_NAMES.map((_, place) => FIRST + place * STEP).filter((index) => index < groupCount);
}
