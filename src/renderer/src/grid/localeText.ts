import type { Language } from '@shared/domain/language';

/** What the grid library itself says, mostly to screen readers; everything visible comes from our own texts. */
const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    ariaLabelTooltip: '提示',
    ariaColumn: '列',
    ariaSortableColumn: '按回车键排序',
    ariaSkeletonCellLoading: '正在读取',
    ariaSkeletonCellLoadingFailed: '读取失败',
    ariaHidden: '隐藏',
    ariaVisible: '可见',
    ariaLabelLoading: '正在读取',
    loadingOoo: '正在读取',
    noRowsToShow: '没有数据',
  },
  en: {
    ariaLabelTooltip: 'Tooltip',
    ariaColumn: 'Column',
    ariaSortableColumn: 'Press Enter to sort',
    ariaSkeletonCellLoading: 'Loading',
    ariaSkeletonCellLoadingFailed: 'Not loaded',
    ariaHidden: 'hidden',
    ariaVisible: 'visible',
    ariaLabelLoading: 'Loading',
    loadingOoo: 'Loading',
    noRowsToShow: 'No rows',
  },
};

/** The grid library's own words in a language. */
export function gridLocale(language: Language): Record<string, string> {
  return { ...texts[language] };
}
