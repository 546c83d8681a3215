const SHOWN = 16;

/** How the last written line before an offset ends: where something goes, in the text's own words. */
export function lineBefore(text: string, at: number): string {
  const line =
    text
      .slice(0, at)
      .trimEnd()
      .split(/[\r\n]/)
      .at(-1)
      ?.trim() ?? '';
  return line.length > SHOWN ? `…${line.slice(-SHOWN)}` : line;
}
