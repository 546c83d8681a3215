/** What the production build weighs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUILD = '.output/chrome-mv3';

export function benchSizes(): void {
  console.log('\n体积（生产构建）');
  const panel = scriptsOf('sidepanel.html');
  report('面板首屏 JavaScript', panel);
  report('后台', ['background.js']);
  report('内容脚本', ['portal.js']);
  report('下划线（用到时加载）', ['marks.js']);
}

/** The scripts that a page loads before anything is clicked. */
function scriptsOf(page: string): readonly string[] {
  const html = readFileSync(join(BUILD, page), 'utf8');
  return Array.from(html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g), ([, path = '']) => path);
}

function report(name: string, files: readonly string[]): void {
  const contents = files.map((file) => readFileSync(join(BUILD, file)));
  const raw = contents.reduce((sum, { length }) => sum + length, 0);
  const zipped = contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
  console.log(`  ${name}：${kilobytes(raw)}，gzip ${kilobytes(zipped)}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
