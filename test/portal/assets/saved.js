/** Shows the stored source as the text a reader would see; parsed in an inert document, never run. */

const source = document.querySelector('#source');
const rendered = document.querySelector('#rendered');
const type = source.dataset.type;
const blocks = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'hr', 'blockquote']);

if (type.startsWith('application/json')) showFields(JSON.parse(source.textContent));
else if (type.startsWith('text/html')) showHtml(source.textContent);
else showLines(source.textContent.split('\n'));

function showFields(fields) {
  for (const { label, value } of fields) {
    const heading = document.createElement('h3');
    heading.textContent = label;
    rendered.append(heading);
    showLines(value.split('\n'));
  }
}

function showHtml(html) {
  showLines(linesOf(new DOMParser().parseFromString(html, 'text/html').body));
}

/** One line a block or line break; the white space that editors put between blocks is no line. */
function linesOf(body) {
  const lines = [];
  let open = false;
  const add = (text) => {
    if (!open) lines.push('');
    open = true;
    lines[lines.length - 1] += text;
  };
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (open || child.data.trim() !== '') add(child.data);
      } else if (child.localName === 'br') {
        add('');
        open = false;
      } else if (blocks.has(child.localName)) {
        open = false;
        const before = lines.length;
        walk(child);
        if (lines.length === before) lines.push('');
        open = false;
      } else walk(child);
    }
  };
  walk(body);
  return lines;
}

function showLines(lines) {
  for (const line of lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    rendered.append(paragraph);
  }
}
