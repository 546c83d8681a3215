/** What the production build weighs. */
import { gzipSync } from 'node:zlib';
import { loadedWith, scriptsOf, scriptText } from '../setup/first-load.ts';

export function benchSizes(): void {
  console.log('\n体积（生产构建）');
  report('面板首屏 JavaScript', scriptsOf('sidepanel.html'));
  report('后台', ['background.js']);
  report('内容脚本', ['portal.js']);
  report('下划线（用到时加载）', ['marks.js']);
  report('写入（用到时加载）', ['writing.js']);
}

/** With the chunks that they import at once. */
function report(name: string, files: readonly string[]): void {
  const contents = loadedWith(files).map((file) => Buffer.from(scriptText(file)));
  const raw = contents.reduce((sum, { length }) => sum + length, 0);
  const zipped = contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
  console.log(`  ${name}：${kilobytes(raw)}，gzip ${kilobytes(zipped)}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
