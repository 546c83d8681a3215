/** The boxes of a field in its own CSS pixels, before zoom and transforms, with their fractions. */

export interface Metrics {
  /** The border box. */
  readonly width: number;
  readonly height: number;
  /** Where the padding box without scroll bars lies in the border box. */
  readonly inner: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/**
 * Computed lengths have fractions where offsetWidth has none. Measured in Chromium 156: a computed width leaves out a
 * classic scroll bar unless box-sizing is border-box; the bar is on the left in a right-to-left field.
 */
export function metricsOf(element: HTMLElement, style: CSSStyleDeclaration): Metrics {
  const padding = edges(style, (side) => `padding-${side}`);
  const border = edges(style, (side) => `border-${side}-width`);
  const bar = {
    across: bars(element.offsetWidth - element.clientWidth - border.left - border.right),
    down: bars(element.offsetHeight - element.clientHeight - border.top - border.bottom),
  };
  const [width, height] = [Number.parseFloat(style.width), Number.parseFloat(style.height)];
  const isWhole = style.boxSizing === 'border-box';
  const inner = {
    width: isWhole
      ? width - border.left - border.right - bar.across
      : width + padding.left + padding.right,
    height: isWhole
      ? height - border.top - border.bottom - bar.down
      : height + padding.top + padding.bottom,
  };
  const isBarLeft = bar.across > 0 && element.clientLeft - border.left > bar.across / 2;
  return {
    width: inner.width + border.left + border.right + bar.across,
    height: inner.height + border.top + border.bottom + bar.down,
    inner: {
      ...inner,
      left: border.left + (isBarLeft ? bar.across : 0),
      top: border.top,
    },
  };
}

/** What remains of whole numbers beside fractions is rounding unless it is as thick as a bar. */
const THINNEST_BAR = 2;

function bars(rest: number): number {
  const thickness = Math.round(rest);
  return thickness < THINNEST_BAR ? 0 : thickness;
}

function edges(
  style: CSSStyleDeclaration,
  property: (side: string) => string,
): Record<'left' | 'right' | 'top' | 'bottom', number> {
  const length = (side: string): number =>
    Number.parseFloat(style.getPropertyValue(property(side))) || 0;
  return {
    left: length('left'),
    right: length('right'),
    top: length('top'),
    bottom: length('bottom'),
  };
}
