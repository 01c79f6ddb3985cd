import { App as AntdApp, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import type { Settings } from '@shared/contract/settings';
import type { Language } from '@shared/domain/language';
import { antdTheme } from './antd';
import { BUTTONS } from './buttons';
import { applyTheme } from './cssVariables';
import { floats } from './floats';
import { useThemeMode } from './mode';
import { styleNonce } from './nonce';

interface Props {
  readonly language: Language;
  readonly theme: Settings['theme'];
  readonly children: ReactNode;
}

const NO_WAVE = { disabled: true } as const;
const floatsHere = (): HTMLElement => floats;

/** Gives everything below it the theme, the language of antd's own words, and the CSP nonce. */
export function Look({ language, theme, children }: Props) {
  const mode = useThemeMode(theme);
  const config = useMemo(() => antdTheme(mode), [mode]);
  const csp = useMemo(() => ({ nonce: styleNonce() }), []);
  useLayoutEffect(() => applyTheme(mode), [mode]);
  return (
    <ConfigProvider
      theme={config}
      locale={language === 'en' ? en : zhCN}
      csp={csp}
      wave={NO_WAVE}
      button={BUTTONS}
      getPopupContainer={floatsHere}
    >
      <AntdApp component={false}>{children}</AntdApp>
    </ConfigProvider>
  );
}
