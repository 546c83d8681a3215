/** Bundles a module into one classic script, to be run inside a page. */
import { resolve } from 'node:path';
import { build } from 'vite';

/** The script puts the module's exports into a global of the given name. `file` is relative to the project. */
export async function bundle(file: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    // A library build leaves these to whoever bundles next; here nobody does.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(file), formats: ['iife'], name },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error(`${file} gave no bundle`);
  return first.output[0].code;
}
