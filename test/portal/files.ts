/** Files from disk: the portal's own assets and an allow-list inside the editor packages. */
import { readFileSync, readdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refusal } from './reply.ts';
import type { Reply } from './reply.ts';

interface Root {
  readonly folder: string;
  /** First path segments that may be asked for; a package holds much that no page needs. */
  readonly entries: readonly string[];
}

const assets = fileURLToPath(new URL('./assets', import.meta.url));
const { resolve } = createRequire(import.meta.url);
const packageFolder = (name: string): string => dirname(resolve(`${name}/package.json`));
const distOf = (name: string): string => join(packageFolder(name), 'dist');

const roots: Readonly<Record<string, Root>> = {
  '/assets/': {
    folder: assets,
    entries: readdirSync(assets),
  },
  '/editors/tinymce/': {
    folder: packageFolder('tinymce'),
    entries: ['tinymce.min.js', 'icons', 'models', 'plugins', 'skins', 'themes'],
  },
  '/editors/ckeditor4/': {
    folder: packageFolder('ckeditor4'),
    entries: ['ckeditor.js', 'contents.css', 'styles.js', 'lang', 'plugins', 'skins', 'vendor'],
  },
  '/editors/wangeditor/': {
    folder: join(packageFolder('@wangeditor/editor'), 'dist'),
    entries: ['index.js', 'css'],
  },
  '/editors/ckeditor5/': {
    folder: distOf('ckeditor5'),
    entries: ['browser', 'translations'],
  },
  '/editors/kindeditor/': {
    folder: packageFolder('kindeditor'),
    entries: ['kindeditor-all-min.js', 'lang', 'plugins', 'themes'],
  },
  '/editors/ueditor/': {
    folder: packageFolder('@notadd/neditor'),
    entries: [
      'neditor.config.js',
      'neditor.all.min.js',
      'i18n',
      'themes',
      'third-party',
      'dialogs',
    ],
  },
  '/editors/quill/': { folder: distOf('quill'), entries: ['quill.js', 'quill.snow.css'] },
  '/editors/trix/': { folder: distOf('trix'), entries: ['trix.umd.min.js', 'trix.css'] },
  '/editors/vue/': { folder: distOf('vue'), entries: ['vue.global.prod.js'] },
};

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/** Answers a decoded path under one of the roots; undefined when no root has it in its care. */
export function fileReply(path: string): Reply | undefined {
  const prefix = Object.keys(roots).find((candidate) => path.startsWith(candidate));
  const root = prefix === undefined ? undefined : roots[prefix];
  if (prefix === undefined || root === undefined) return undefined;
  const file = path.slice(prefix.length);
  const type = types[extname(file)];
  if (type === undefined || !isPlain(file) || !root.entries.includes(file.split('/')[0] ?? '')) {
    return notFound;
  }
  try {
    const base = realpathSync(root.folder);
    const real = realpathSync(join(base, file));
    // A link inside a package could still lead out of it.
    if (!real.startsWith(base + sep)) return notFound;
    return { status: 200, type, body: readFileSync(real) };
  } catch {
    return notFound;
  }
}

const notFound = refusal(404, '没有这个文件');

function isPlain(file: string): boolean {
  return /^[\w@.+/-]+$/u.test(file) && file.split('/').every((part) => !/^\.*$/u.test(part));
}
