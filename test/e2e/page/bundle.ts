/** Bundles a module of this folder into one classic script. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export async function bundle(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL(file, import.meta.url)),
        formats: ['iife'],
        name: 'bundled',
      },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error(`${file} gave no bundle`);
  return first.output[0].code;
}
