/** Ant Design in our colours; the same ones stand as custom properties in base.css. */
import { theme, type ThemeConfig } from 'antd';

const shared = {
  fontFamily: 'inherit',
  fontSize: 14,
  borderRadius: 6,
  controlHeight: 30,
} as const;

const components: ThemeConfig['components'] = {
  Alert: { withDescriptionIconSize: 18, withDescriptionPadding: '10px 16px', fontSizeLG: 14 },
};

export const lightTheme: ThemeConfig = {
  components,
  algorithm: theme.defaultAlgorithm,
  token: {
    ...shared,
    colorPrimary: '#0f6b5c',
    colorLink: '#0f6b5c',
    colorError: '#b3261e',
    // The algorithm turns a dark green into greys.
    colorPrimaryBg: '#e3f0ec',
    colorPrimaryBgHover: '#d0e5df',
    colorPrimaryBorder: '#a5cdc3',
    colorPrimaryHover: '#12806e',
    colorPrimaryActive: '#0a5247',
    colorTextBase: '#1c2421',
    colorBgBase: '#ffffff',
    // The algorithm's is too pale to be read.
    colorTextPlaceholder: '#66736e',
  },
};

export const darkTheme: ThemeConfig = {
  // White on a light green is too pale to be read.
  components: {
    ...components,
    Button: { primaryColor: '#101513', dangerColor: '#101513' },
    Tabs: { itemSelectedColor: '#63c9b4', itemHoverColor: '#63c9b4', itemActiveColor: '#63c9b4' },
  },
  algorithm: theme.darkAlgorithm,
  token: {
    ...shared,
    colorPrimary: '#3fae98',
    colorLink: '#63c9b4',
    colorError: '#ff9b8f',
    colorTextBase: '#e4eae7',
    colorBgBase: '#161b19',
    colorTextPlaceholder: '#8d9b95',
    // The algorithm tints raised surfaces more than paper.
    colorBgContainer: '#161b19',
    colorBgElevated: '#242b28',
    colorBorder: '#3d4844',
    colorPrimaryBg: '#1c3a33',
  },
};
