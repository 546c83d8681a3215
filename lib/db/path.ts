/** Paths of forms, in which numbers differ from one summary to the next. */

/** /edit/20261001 gives /edit/*: a segment of digits, or a long one with digits, names a record. */
export function pathPattern(pathname: string): string {
  return pathname.split('/').map(asPattern).join('/');
}

/** Whether a path is of the pattern: * stands for one whole segment. */
export function fitsPath(pattern: string, pathname: string): boolean {
  const [wanted, given] = [pattern.split('/'), pathname.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((segment, at) => segment === '*' || segment === given[at])
  );
}

/** How many segments a pattern leaves open; the fewer, the closer it is to the form. */
export function openSegments(pattern: string): number {
  return pattern.split('/').filter((segment) => segment === '*').length;
}

function asPattern(segment: string): string {
  const isNumber = /^\d+$/.test(segment);
  const isRecord = segment.length >= 16 && /\d/.test(segment) && /^[\w-]+$/.test(segment);
  return isNumber || isRecord ? '*' : segment;
}
