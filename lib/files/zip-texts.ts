import { strToU8, zipSync } from 'fflate';

/** Of old editors on Windows, which take UTF-8 without it for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Texts as one .zip, a file each; of two of one name the last one stays. */
export function zipTexts(
  texts: readonly { readonly name: string; readonly text: string }[],
): Uint8Array {
  return zipSync(
    Object.fromEntries(texts.map(({ name, text }) => [name, strToU8(BYTE_ORDER_MARK + text)])),
  );
}
