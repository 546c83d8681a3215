/** Frames that a script fills, as older editors do. */

/** Settles when the page and all frames in it have loaded. */
export const pageLoaded = new Promise((resolve) => {
  if (document.readyState === 'complete') resolve();
  else addEventListener('load', resolve, { once: true });
});

/** The paragraphs that the form starts with. */
export function draftHtml() {
  return document.querySelector('#draft').innerHTML;
}

/** Fills an about:blank frame and makes its whole document editable. */
export function startDesignMode(frame, html) {
  const inner = frame.contentDocument;
  inner.body.style.font = '15px/1.8 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  inner.body.innerHTML = html;
  inner.designMode = 'on';
}
