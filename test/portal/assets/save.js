/** Joins a field to the form's buttons and to the two globals that tests read. */

/**
 * @param {object} field
 * @param {() => string} field.content what the editor gives, saved as it is
 * @param {string} field.type content-type of what is saved
 * @param {Promise<unknown>} [field.ready] settles when the editor can be typed into
 * @param {() => void} [field.sync] what the page does with the content just before it is saved
 */
export function register({ content, type, ready = Promise.resolve(), sync = () => {} }) {
  window.portalContent = content;
  window.portalReady = ready.then(() => true);
  const form = document.querySelector('form.report');
  for (const button of form.querySelectorAll('button[data-state]')) {
    button.addEventListener('click', () => {
      sync();
      void save(form, button.getAttribute('data-state'), type, content());
    });
  }
}

async function save(form, state, type, content) {
  const query = new URLSearchParams({
    page: form.getAttribute('data-page'),
    author: form.getAttribute('data-author'),
    state,
    title: form.querySelector('#title')?.value ?? '',
  });
  const message = form.querySelector('[role=status]');
  const response = await fetch(`/submit?${query}`, {
    method: 'POST',
    headers: { 'content-type': `${type}; charset=utf-8` },
    body: content,
  }).catch(() => undefined);
  if (!response?.ok) {
    message.textContent = '保存失败，请稍后再试';
    return;
  }
  const saved = await response.json();
  if (state === 'submitted') {
    location.assign(saved.href);
    return;
  }
  const time = new Date(saved.at).toLocaleTimeString('zh-CN', {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  message.textContent = `${state === 'draft' ? '草稿' : '评语'}已保存 ${time}`;
}
