import { rememberedByText } from './remember.ts';

const WIDE = /[\uFF01-\uFF5E\u3000\u00A0]/g;
const WIDE_TO_ASCII = 0xfee0;

/**
 * Full-width letters, digits and punctuation as ASCII, wide blanks as blanks.
 * Unit for unit, so an offset into the folded text is an offset into the text.
 * 。 and 、 have no ASCII twin and stay.
 */
export function fold(text: string): string {
  return text.replace(WIDE, (unit) =>
    unit === '\u3000' || unit === '\u00A0'
      ? ' '
      : String.fromCharCode(unit.charCodeAt(0) - WIDE_TO_ASCII),
  );
}

const SILENT = /[\s\p{P}\p{S}\p{Cf}]/gu;

/** How much is said: characters without punctuation, symbols and white space. */
export const countCharacters = rememberedByText((text) => text.replace(SILENT, '').length);
