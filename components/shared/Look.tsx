import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './base.css';
import { darkTheme, lightTheme } from './theme.ts';
import { useDark } from './use-dark.ts';

/** Colours, sizes and Ant Design's own words for everything inside. */
export function Look({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider
      theme={useDark() ? darkTheme : lightTheme}
      locale={i18n.language === 'zh-CN' ? zhCN : undefined}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
