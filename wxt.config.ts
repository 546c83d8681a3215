import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  publicDir: 'components/public',
  imports: false,
  manifestVersion: 3,
  manifest: {
    name: '总结教练',
    short_name: '总结教练',
    description: '在浏览器侧栏里边写边查月度总结，只在本机检查。',
    minimum_chrome_version: '116',
    action: { default_title: '打开总结教练' },
    // Nothing is read before the user enables one portal; scripting and the origin come with that.
    permissions: ['activeTab', 'scripting', 'storage'],
    optional_host_permissions: ['*://*/*'],
  },
});
