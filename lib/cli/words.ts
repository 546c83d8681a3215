import type { FileProblem } from '../files/problem.ts';
import words from '../i18n/zh-CN.json' with { type: 'json' };

/** Why a file cannot be read and what to do next, in one line. */
export function problemLine({ kind, detail }: FileProblem): string {
  const { title, next } = words.files[kind];
  return filled(title + next, detail);
}

/** Puts values into the slots of a text: {{row}}. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => String(values[key] ?? ''));
}
