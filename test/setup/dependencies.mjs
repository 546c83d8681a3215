/**
 * Installs the dependencies from the lockfile when they are missing or the lockfile has changed.
 * Plain JavaScript for Node 20: the Node that runs everything else is one of the dependencies.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.lockfile-hash';
const [major] = process.versions.node.split('.').map(Number);

if (major < 20) fail(`需要 Node 20 或更新的版本，现在是 ${process.versions.node}。`);

const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== hash) {
  process.stderr.write('正在按 package-lock.json 安装依赖……\n');
  const npm = process.env.npm_execpath;
  const [command, ...args] = npm ? [process.execPath, npm, 'ci'] : ['npm', 'ci'];
  // npm's words go to stderr: the command line's stdout belongs to its report.
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) fail('依赖没有装好：请检查网络和上面 npm 的提示，然后再试。');
  writeFileSync(STAMP, hash);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
