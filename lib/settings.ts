/** What the user set, in the extension's own storage, which no page can read. */
import { browser } from 'wxt/browser';

const MARKS = 'marksShown';

/** Whether findings are marked in the page; they are unless the user said no. */
export async function marksShown(): Promise<boolean> {
  return (await browser.storage.local.get(MARKS))[MARKS] !== false;
}

export async function showMarks(shown: boolean): Promise<void> {
  await browser.storage.local.set({ [MARKS]: shown });
}
