/** Half-open range of UTF-16 offsets into the text as read. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of a span that may move. */
export class Within implements Span {
  private readonly whole: Span;
  protected readonly from: number;
  protected readonly to: number;

  /** from, to: offsets from the beginning of the whole. */
  constructor(whole: Span, from: number, to: number) {
    this.whole = whole;
    this.from = from;
    this.to = to;
  }

  get start(): number {
    return this.whole.start + this.from;
  }

  get end(): number {
    return this.whole.start + this.to;
  }
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same range, moved: paragraph-relative to text offsets. */
export function shift<S extends Span>(span: S, by: number): S {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** Index of the first span that ends behind an offset, or the length; spans are in order and do not overlap. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
