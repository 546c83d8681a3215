import { rules } from '../../lib/rules/index.ts';

/** What each rule finds, by its id. Rules speak Chinese in every language of the screens. */
export const ruleTitles: Readonly<Record<string, string>> = Object.fromEntries(
  rules.map(({ id, title }) => [id, title]),
);
