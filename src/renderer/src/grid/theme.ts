import { themeQuartz, type Theme } from 'ag-grid-community';
import { measures, palettes, type ThemeMode } from '../theme/tokens';

function make(mode: ThemeMode): Theme {
  const p = palettes[mode];
  return themeQuartz.withParams({
    browserColorScheme: mode,
    accentColor: p.accent,
    backgroundColor: p.surface,
    foregroundColor: p.text,
    textColor: p.text,
    chromeBackgroundColor: p.canvas,
    borderColor: p.border,
    rowBorder: { color: p.border },
    columnBorder: false,
    pinnedColumnBorder: false,
    wrapperBorder: false,
    wrapperBorderRadius: 0,
    headerBackgroundColor: p.canvas,
    headerTextColor: p.textSecondary,
    headerFontSize: measures.caption,
    headerFontWeight: 500,
    headerColumnBorder: false,
    headerColumnResizeHandleColor: p.border,
    headerColumnResizeHandleHeight: '40%',
    headerRowBorder: { color: p.border },
    headerCellHoverBackgroundColor: p.hover,
    rowHoverColor: p.hover,
    selectedRowBackgroundColor: p.selected,
    oddRowBackgroundColor: p.surface,
    fontFamily: measures.font,
    fontSize: measures.caption,
    dataFontSize: measures.caption,
    cellHorizontalPadding: 10,
    spacing: 6,
    borderRadius: measures.radius,
    focusShadow: 'none',
    rangeSelectionBorderColor: p.accent,
    tooltipBackgroundColor: p.raised,
    tooltipTextColor: p.text,
    tooltipBorder: { color: p.borderStrong },
    popupShadow: p.shadow,
    dragAndDropImageBackgroundColor: p.raised,
    dragAndDropImageBorder: { color: p.borderStrong },
    iconSize: 14,
  });
}

const themes: Readonly<Record<ThemeMode, Theme>> = { light: make('light'), dark: make('dark') };

/** The grid's theme, made from the same tokens as everything else. */
export function gridTheme(mode: ThemeMode): Theme {
  return themes[mode];
}
