/** What the production build loads at once, as opposed to what it loads when it is wanted. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const BUILD = '.output/chrome-mv3';

/** A script of the build, by its path in it. */
export function scriptText(file: string): string {
  return readFileSync(join(BUILD, file), 'utf8');
}

/** The scripts that a page names. */
export function scriptsOf(page: string): readonly string[] {
  return Array.from(
    scriptText(page).matchAll(/(?:src|href)="\/([^"]+\.js)"/g),
    ([, path = '']) => path,
  );
}

/** Scripts and all that they import at once, each once. */
export function loadedWith(scripts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, path = ''] of scriptText(file).matchAll(IMPORTED))
      visit(join(dirname(file), path));
  };
  for (const script of scripts) visit(script);
  return [...found];
}

const IMPORTED = /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g;
