import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './base.css';
import { darkTheme, lightTheme } from './theme.ts';
import { useDark, useStillness } from './use-preferences.ts';

/** Colours, sizes and Ant Design's own words for everything inside. */
export function Look({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const colours = useDark() ? darkTheme : lightTheme;
  const isStill = useStillness();
  const theme = useMemo(
    () => ({ ...colours, token: { ...colours.token, motion: !isStill } }),
    [colours, isStill],
  );
  return (
    <ConfigProvider
      theme={theme}
      locale={i18n.language === 'zh-CN' ? zhCN : undefined}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
