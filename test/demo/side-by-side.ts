import type { BrowserContext, Page } from 'playwright-core';

/** A tab that shows two screenshots as the window shows page and side panel: headless has no window to shoot. */
export async function sideBySide(
  context: BrowserContext,
  page: Buffer,
  panel: Buffer,
): Promise<Page> {
  const source = (image: Buffer): string => `data:image/png;base64,${image.toString('base64')}`;
  const tab = await context.newPage();
  await tab.setContent(
    `<body style="margin:0;display:flex;gap:1px;background:#c8ccd0;width:max-content">
      <img src="${source(page)}"><img src="${source(panel)}" style="background:#fff">
    </body>`,
  );
  await tab.waitForFunction(() => [...document.images].every((image) => image.complete));
  const size = await tab.evaluate(() => ({
    width: document.body.offsetWidth,
    height: document.body.offsetHeight,
  }));
  await tab.setViewportSize(size);
  return tab;
}
