import { theme, type ThemeConfig } from 'antd';
import { measures, palettes, type Palette, type ThemeMode } from './tokens';

type Algorithm = typeof theme.defaultAlgorithm;

/** antd derives its shades from the seeds; the tokens' own colours are put back where it changed them. */
function exactly(p: Palette, base: Algorithm): Algorithm {
  return (seed) => ({
    ...base(seed),
    colorPrimary: p.accent,
    colorPrimaryHover: p.accentHover,
    colorPrimaryActive: p.accent,
    colorPrimaryBg: p.accentSoft,
    colorPrimaryText: p.accent,
    colorLink: p.accent,
    colorLinkHover: p.accentHover,
    colorLinkActive: p.accent,
    colorInfo: p.tone.running,
    colorSuccess: p.tone.verified,
    colorWarning: p.tone.waiting,
    colorError: p.tone.failed,
    colorErrorText: p.tone.failed,
  });
}

/** antd's theme made from the tokens. */
export function antdTheme(mode: ThemeMode): ThemeConfig {
  const p = palettes[mode];
  return {
    algorithm: exactly(p, mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm),
    hashed: false,
    token: {
      colorPrimary: p.accent,
      colorInfo: p.tone.running,
      colorSuccess: p.tone.verified,
      colorWarning: p.tone.waiting,
      colorError: p.tone.failed,
      colorText: p.text,
      colorTextSecondary: p.textSecondary,
      colorTextTertiary: p.textMuted,
      colorTextPlaceholder: p.placeholder,
      colorTextDescription: p.textMuted,
      colorBgBase: p.surface,
      colorBgLayout: p.canvas,
      colorBgContainer: p.surface,
      colorBgElevated: p.raised,
      colorBorder: p.borderStrong,
      colorBorderSecondary: p.border,
      colorSplit: p.border,
      controlItemBgHover: p.hover,
      controlItemBgActive: p.selected,
      controlItemBgActiveHover: p.selected,
      boxShadow: p.shadow,
      boxShadowSecondary: p.shadow,
      fontFamily: measures.font,
      fontFamilyCode: measures.mono,
      fontSize: measures.body,
      fontSizeHeading3: measures.title,
      fontSizeHeading5: measures.section,
      borderRadius: measures.radius,
      controlHeight: measures.control,
      controlHeightSM: measures.controlSmall,
      controlHeightLG: 36,
      motionUnit: 0.06,
      wireframe: false,
    },
    components: {
      Button: {
        primaryColor: p.onAccent,
        dangerColor: p.onAccent,
        fontWeight: 500,
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
      },
      Drawer: { paddingLG: 20 },
      Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
      Modal: { titleFontSize: measures.section },
      Segmented: { trackBg: p.sunken, itemSelectedBg: p.raised },
      // What nothing is chosen in says so in a text, which has to be readable.
      Select: { optionSelectedBg: p.selected, optionActiveBg: p.hover, colorTextPlaceholder: p.textMuted },
      Table: {
        headerBg: p.canvas,
        cellPaddingBlock: 7,
        cellPaddingInline: 12,
        cellFontSize: measures.caption,
      },
      Tooltip: { colorBgSpotlight: mode === 'dark' ? '#3a444b' : '#263038', fontSize: measures.caption },
    },
  };
}
