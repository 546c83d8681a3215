/** What a sheet has room for. */
const MOST = 200;

/** The words that are selected in the text of the submission; empty for none. */
export function selectedWords(): string {
  const selection = getSelection();
  const node = selection?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  if (!selection || !element?.closest('.paper-text')) return '';
  return selection.toString().trim().replace(/\s+/g, ' ').slice(0, MOST);
}
