import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

/** write-excel-file zips in a worker from a blob, which an extension page may not start. */
const zipAtOnce = {
  name: 'zip-at-once',
  enforce: 'pre',
  resolveId: (source: string, importer: string | undefined) =>
    source === 'fflate' && importer?.includes('/write-excel-file/')
      ? resolve('lib/files/outcome/zip-at-once.ts')
      : null,
} as const;

/** The character maps that a Chinese PDF may name without holding them; Japanese and Korean ones stay out. */
const MAPS = 'node_modules/pdfjs-dist/cmaps';
const CHINESE = /^(?:Adobe-(?:GB1|CNS1)|B5|CNS|ETen|ETHK|GB|HK|UniGB|UniCNS|LICENSE)/;

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  publicDir: 'components/public',
  imports: false,
  // The reading worker loads what a PDF needs only when there is one: chunks need modules.
  vite: () => ({ worker: { format: 'es', plugins: () => [zipAtOnce] } }),
  hooks: {
    'build:publicAssets': (_, assets) => {
      for (const name of readdirSync(MAPS).filter((map) => CHINESE.test(map))) {
        assets.push({ absoluteSrc: resolve(MAPS, name), relativeDest: `cmaps/${name}` });
      }
    },
  },
  manifestVersion: 3,
  manifest: {
    name: '总结教练',
    short_name: '总结教练',
    description: '在浏览器侧栏里边写边查月度总结，只在本机检查。',
    minimum_chrome_version: '116',
    action: { default_title: '打开总结教练' },
    // Nothing is read before the user enables one portal; scripting and the origin come with that.
    // declarativeNetRequestWithHostAccess, which brings no warning, is for model servers on the own machine that refuse an
    // extension's Origin. As an optional one it does not work: rules are not taken until the extension is loaded anew.
    // offscreen, without a warning too, lets the engine run in a worker beside the service worker.
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'offscreen',
      'declarativeNetRequestWithHostAccess',
    ],
    optional_host_permissions: ['*://*/*'],
    storage: { managed_schema: 'managed-schema.json' },
  },
});
