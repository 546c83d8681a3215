/** Puts text on the clipboard; call it in a click handler. False when the browser refused. */
export function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
