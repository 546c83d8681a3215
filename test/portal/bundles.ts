/** Editors that come as modules are bundled when their page first asks for them. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from '../setup/bundle.ts';
import type { Reply } from './reply.ts';

const PATH = /^\/assets\/bundled\/([\w-]+)\.js$/u;
const bundled = new Map<string, Promise<string>>();

/** Answers /assets/bundled/NAME.js from test/portal/bundled/NAME.js; undefined for any other path. */
export async function bundleReply(path: string): Promise<Reply | undefined> {
  const name = PATH.exec(path)?.[1];
  if (name === undefined) return undefined;
  const source = fileURLToPath(new URL(`./bundled/${name}.js`, import.meta.url));
  if (!existsSync(source)) return undefined;
  const script = bundled.get(name) ?? bundle(source, 'portalEditor');
  bundled.set(name, script);
  return { status: 200, type: 'text/javascript; charset=utf-8', body: await script };
}
