/** Looks at what a page shows, pixel by pixel. */
import type { Page } from 'playwright-core';

/** Edges in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Pixels {
  /** The smallest box around all pixels of a colour (each channel within 40); null when there is none. */
  around(red: number, green: number, blue: number): Promise<Box | null>;
  /** How many pixels within the box are of the colour. */
  count(box: Box, red: number, green: number, blue: number): Promise<number>;
}

/** @param reader a page without content security policy, in which the picture is decoded */
export async function pixelsOf(page: Page, reader: Page): Promise<Pixels> {
  const picture = (await page.screenshot({ caret: 'initial' })).toString('base64');
  // A zoomed page has more or fewer pixels than CSS counts.
  const ratio = await page.evaluate(() => devicePixelRatio);
  const search = (colour: number[], box: Box | null) =>
    reader.evaluate(find, { picture, colour, box: box && scaled(box, ratio) });
  return {
    async around(...colour) {
      const { box } = await search(colour, null);
      return box && scaled(box, 1 / ratio);
    },
    count: async (box, ...colour) => (await search(colour, box)).count,
  };
}

function scaled({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left * by, top: top * by, right: right * by, bottom: bottom * by };
}

interface Wanted {
  readonly picture: string;
  readonly colour: number[];
  readonly box: Box | null;
}

async function find({ picture, colour, box }: Wanted): Promise<{ box: Box | null; count: number }> {
  const image = await createImageBitmap(
    new Blob([Uint8Array.from(atob(picture), (unit) => unit.charCodeAt(0))]),
  );
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  const [left, top] = [Math.max(0, box?.left ?? 0), Math.max(0, box?.top ?? 0)].map(Math.floor);
  const right = Math.min(width, Math.ceil(box?.right ?? width));
  const bottom = Math.min(height, Math.ceil(box?.bottom ?? height));
  let count = 0;
  const found = { left: width, top: height, right: 0, bottom: 0 };
  for (let y = top ?? 0; y < bottom; y++) {
    for (let x = left ?? 0; x < right; x++) {
      const at = (y * width + x) * 4;
      if (!colour.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= 40))
        continue;
      count++;
      found.left = Math.min(found.left, x);
      found.top = Math.min(found.top, y);
      found.right = Math.max(found.right, x + 1);
      found.bottom = Math.max(found.bottom, y + 1);
    }
  }
  return { box: count === 0 ? null : found, count };
}
