/** Surnames with the pinyin that userids are made of. */
export const SURNAMES: readonly (readonly [string, string])[] = pairs(
  '王wang 李li 张zhang 刘liu 陈chen 杨yang 赵zhao 黄huang 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 高gao 林lin 何he 郭guo 马ma 罗luo ' +
    '梁liang 宋song 郑zheng 谢xie 韩han 唐tang 冯feng 于yu 董dong 萧xiao 程cheng 曹cao 袁yuan 邓deng 许xu 傅fu 沈shen 曾zeng 彭peng 吕lv ' +
    '苏su 卢lu 蒋jiang 蔡cai 贾jia 丁ding 魏wei 薛xue 叶ye 阎yan 余yu 潘pan 杜du 戴dai 夏xia 钟zhong 汪wang 田tian 任ren 姜jiang 欧阳ouyang 上官shangguan 司马sima',
);

export const GIVEN_NAMES: readonly (readonly [string, string])[] = pairs(
  '伟wei 芳fang 娜na 敏min 静jing 丽li 强qiang 磊lei 军jun 洋yang 勇yong 艳yan 杰jie 娟juan 涛tao 明ming 超chao 秀兰xiulan 霞xia 平ping ' +
    '刚gang 桂英guiying 文博wenbo 子涵zihan 雨桐yutong 浩然haoran 欣怡xinyi 梓萱zixuan 宇轩yuxuan 思远siyuan 晓燕xiaoyan 建国jianguo 志强zhiqiang 海燕haiyan ' +
    '俊杰junjie 佳琪jiaqi 嘉怡jiayi 雪梅xuemei 春生chunsheng 国庆guoqing 晨曦chenxi 一诺yinuo 若曦ruoxi 博文bowen 天佑tianyou 诗涵shihan 婷婷tingting 丹丹dandan ' +
    '冬梅dongmei 立新lixin 永康yongkang 少华shaohua 雅琴yaqin 振宇zhenyu 乐乐lele 安琪anqi 可欣kexin 沐阳muyang 清妍qingyan 泽楷zekai',
);

export const REGIONS = [
  '华东区',
  '华南区',
  '华北区',
  '西南区',
  '上海',
  '杭州',
  '南京',
  '苏州',
  '广州',
  '深圳',
  '北京',
  '天津',
  '成都',
  '重庆',
  '武汉',
  '长沙',
  '西安',
  '青岛',
  '厦门',
  '郑州',
];
export const PRODUCTS = [
  '净水器',
  '扫地机',
  '儿童安全座椅',
  '轻食套餐',
  '瑜伽课',
  '少儿编程',
  '咖啡月卡',
  '护肤套装',
  '家政保洁',
  '宠物粮',
  '亲子摄影',
  '健身年卡',
  '母婴用品',
  '智能门锁',
  '露营装备',
  '企业云盘',
];
export const PURPOSES = [
  '售后服务',
  '门店福利',
  '新品内测',
  '会员专享',
  '团购接龙',
  '答疑交流',
  '老客户回访',
  '活动通知',
  '课程打卡',
  '试用体验',
  '装修顾问',
  '物流查询',
];
export const NOTICES = [
  '入群请先看置顶消息，文明交流，勿发广告。',
  '每周三、周五 20:00 群内秒杀，库存有限，先到先得。',
  '客服在线时间 9:00-21:00，售后请私聊群主并附订单号。',
  '本群只讨论产品使用问题\n1. 不发链接\n2. 不加陌生人\n3. 有事找管理员',
  '双十一预售已开启，定金可抵双倍，详情见小程序。',
];
export const NICKNAMES = [
  '阳光总在风雨后',
  '小鱼儿🐟',
  '不吃香菜',
  'Lucky',
  '老王头',
  '豆豆妈妈',
  '平安是福',
  'A 装修小李',
  '云淡风轻',
  'Cindy',
  '🌸花开富贵🌸',
  '追风少年',
  '果果',
  '木子',
  '等风来',
  'Kevin',
  '一米阳光',
  '静待花开',
  '胖虎',
  '糖糖',
];

function pairs(text: string): [string, string][] {
  return text.split(' ').map((pair) => {
    const latin = pair.search(/[a-z]/);
    return [pair.slice(0, latin), pair.slice(latin)];
  });
}

/** What members who came by a QR code carry as their `state`; seeded join ways have the same ones. */
export const JOIN_STATES = ['store_hz_01', 'fair2026', 'live-0618', 'poster_A', 'wxmini'] as const;
