/** How marks look: quiet dotted lines, by severity. */
import type { Mark } from '../late-painter.ts';

type Severity = Mark['severity'];

/** Where marks overlap, the first of these is drawn. */
export const SEVERITIES = ['error', 'warn', 'hint'] as const;

/** The names under which the page's registry knows the highlights. */
export const NAMES: Record<Severity, string> = {
  error: 'coach-error',
  warn: 'coach-warn',
  hint: 'coach-hint',
};

type Colours = Record<Severity, string>;

const ON_LIGHT: Colours = { error: '#cf1322', warn: '#d46b08', hint: '#8c8c8c' };
const ON_DARK: Colours = { error: '#ff7875', warn: '#ffa940', hint: '#a6a6a6' };

/** Rules for the tree that the text stands in. */
export function rulesFor(text: Element): string {
  return rules(isLight(text) ? ON_DARK : ON_LIGHT);
}

/**
 * Rules for a tree of copies. A highlight does not inherit their invisible text: measured, it would be painted over
 * the text box's own.
 */
export function rulesForCopies(field: Element): string {
  return rules(isLight(field) ? ON_DARK : ON_LIGHT, 'color: transparent;');
}

/** Measured in Chromium 156: currentcolor in a highlight is black whatever the text's colour. */
function rules(colours: Colours, more = ''): string {
  return SEVERITIES.map(
    (severity) =>
      `::highlight(${NAMES[severity]}) { text-decoration: underline dotted ${colours[severity]} 2px; text-underline-offset: 3px; ${more} }`,
  ).join('\n');
}

/** Light text stands on a dark page, whatever draws its background. */
function isLight(element: Element): boolean {
  const colour = element.ownerDocument.defaultView?.getComputedStyle(element).color ?? '';
  const channels = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour)?.slice(1).map(Number);
  if (channels === undefined) return false;
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140;
}
