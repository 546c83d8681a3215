/**
 * Finds a Chromium that can load an unpacked extension, or installs one: CHROMIUM_PATH, an installed
 * Chromium, Debian's package when root, Playwright's own download. Branded Chrome and Edge no longer
 * take --load-extension, so they do not count.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const PLACES = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

if (import.meta.main) {
  const path = ensureChromium();
  process.stderr.write(path === null ? `${missing()}\n` : `Chromium：${path}\n`);
  if (path === null) process.exitCode = 1;
}

function missing(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return `CHROMIUM_PATH 指向的 ${named} 不存在：请改成 Chromium 的路径，或去掉它。`;
  return (
    '没有找到 Chromium：请安装它（Debian/Ubuntu：sudo apt-get install chromium fonts-noto-cjk；' +
    'macOS：brew install --cask chromium），或用 CHROMIUM_PATH 指出它的路径。'
  );
}

/** The browser's path; null when none is here. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return existsSync(named) ? named : null;
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES, playwrightsOwn()].find((path) => path && existsSync(path)) ?? null;
}

function ensureChromium(): string | null {
  const path = findChromium() ?? (process.env['CHROMIUM_PATH'] ? null : installed());
  if (path !== null) ensureChineseFont();
  return path;
}

function installed(): string | null {
  if (isDebianRoot()) {
    process.stderr.write('正在安装 Debian 的 chromium……\n');
    aptGet('chromium', 'fonts-noto-cjk');
  } else {
    process.stderr.write('正在下载 Playwright 的 Chromium……\n');
    run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
  }
  return findChromium();
}

/** Without one every screenshot shows boxes; the tests themselves do not need it. */
function ensureChineseFont(): void {
  if (process.platform !== 'linux') return;
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (fonts.stdout?.trim()) return;
  if (isDebianRoot()) aptGet('fonts-noto-cjk');
  else process.stderr.write('没有中文字体，截图里的汉字会是方框：请安装 fonts-noto-cjk。\n');
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function aptGet(...packages: readonly string[]): void {
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, [...args], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function playwrightsOwn(): string | null {
  try {
    return chromium.executablePath();
  } catch {
    return null;
  }
}
