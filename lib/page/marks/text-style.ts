/** Gives one element the text layout of another. */

/**
 * Everything that decides where a glyph lies. For Chinese the line-break properties and the language count most: they
 * say which punctuation may not begin or end a line.
 */
const LAYOUT = [
  'font-family',
  'font-size',
  'font-size-adjust',
  'font-style',
  'font-stretch',
  'font-weight',
  'font-kerning',
  'font-optical-sizing',
  'font-feature-settings',
  'font-variation-settings',
  'font-language-override',
  'font-synthesis-small-caps',
  'font-synthesis-style',
  'font-synthesis-weight',
  'font-variant-alternates',
  'font-variant-caps',
  'font-variant-east-asian',
  'font-variant-emoji',
  'font-variant-ligatures',
  'font-variant-numeric',
  'font-variant-position',
  'letter-spacing',
  'word-spacing',
  'line-height',
  'tab-size',
  'text-align',
  'text-align-last',
  'text-autospace',
  'text-indent',
  'text-justify',
  'text-orientation',
  'text-rendering',
  'text-size-adjust',
  'text-spacing-trim',
  'text-transform',
  'text-wrap-style',
  'white-space',
  'word-break',
  'overflow-wrap',
  'line-break',
  'hyphens',
  'hyphenate-character',
  'hyphenate-limit-chars',
  'direction',
  'unicode-bidi',
  'writing-mode',
  '-webkit-font-smoothing',
  '-webkit-locale',
  '-webkit-text-security',
] as const;

/** Properties that this browser does not know are passed over. */
export function copyTextStyle(from: CSSStyleDeclaration, to: HTMLElement): void {
  for (const property of LAYOUT) {
    const value = from.getPropertyValue(property);
    if (to.style.getPropertyValue(property) !== value) to.style.setProperty(property, value);
  }
}
