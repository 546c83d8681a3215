/** Loads a classic script or a style sheet of an editor package. */

export function loadScript(src) {
  const script = document.createElement('script');
  script.src = src;
  return loaded(script);
}

export function loadStyle(href) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return loaded(link);
}

function loaded(element) {
  return new Promise((resolve, reject) => {
    element.addEventListener('load', resolve);
    element.addEventListener('error', () => reject(new Error('an editor file did not load')));
    document.head.append(element);
  });
}
