// Typing a meeting's lists at one sitting: each row is sent in the background and the next one is ready at once. What
// cannot be sent stays in this browser and is sent again later; every row carries a key, so sending it twice adds it
// once. Without JavaScript the same form works as a page.
(() => {
  const form = document.getElementById('entry');
  if (!form || !window.localStorage) return;
  const said = document.getElementById('entry-said');
  const box = document.getElementById('pending');
  const queueKey = `${form.dataset.store}-queue`;
  const draftKey = `${form.dataset.store}-draft-${form.elements.list.value}`;
  const kept = ['list', 'areaCode', '_csrf'];
  let sending = false;
  let waiting;

  const newKey = () => (window.crypto && crypto.randomUUID ? crypto.randomUUID()
    : '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (c) =>
      (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16)));
  const read = () => { try { return JSON.parse(localStorage.getItem(queueKey)) || []; } catch { return []; } };
  const write = (queue) => (queue.length ? localStorage.setItem(queueKey, JSON.stringify(queue)) : localStorage.removeItem(queueKey));
  const update = (key, change) => write(read().map((row) => (row.clientKey === key ? change(row) : row)).filter(Boolean));
  const typed = () => {
    const row = Object.fromEntries(new FormData(form));
    delete row._csrf;
    return row;
  };

  function showErrors(errors) {
    form.querySelectorAll('[data-said]').forEach((error) => error.remove());
    form.querySelectorAll('[aria-invalid]').forEach((field) => field.removeAttribute('aria-invalid'));
    for (const [field, text] of Object.entries(errors)) {
      const input = form.elements[field];
      const error = document.createElement('p');
      error.className = 'field__error';
      error.dataset.said = '';
      error.id = `${field || 'entry'}-said`;
      error.textContent = text;
      if (input && input.closest) {
        const more = input.closest('details');
        if (more) more.open = true;
        input.setAttribute('aria-invalid', 'true');
        input.setAttribute('aria-describedby', error.id);
        input.closest('.field').append(error);
      } else {
        form.prepend(error);
      }
    }
  }

  function fill(row) {
    for (const [field, value] of Object.entries(row)) {
      if (form.elements[field] && field !== '_csrf') form.elements[field].value = value;
    }
  }

  function empty() {
    for (const input of form.elements) {
      if (input.name && !kept.includes(input.name)) input.value = '';
    }
    form.elements.clientKey.value = newKey();
    localStorage.removeItem(draftKey);
    document.querySelectorAll('#new > .notice--error, #new .field__error').forEach((error) => error.remove());
    showErrors({});
    form.elements.title.focus();
  }

  function append(saved) {
    const count = document.querySelector(`[data-count="${saved.list}"]`);
    if (document.getElementById(`item-${saved.id}`)) return;
    if (count) count.textContent = Number(count.textContent) + 1;
    if (saved.list !== form.elements.list.value) return;
    const row = document.getElementById('row').content.firstElementChild.cloneNode(true);
    row.id = `item-${saved.id}`;
    const texts = {
      ...saved, category: saved.category || '—',
      details: [saved.quantity, saved.time, saved.address].filter(Boolean).join(' · '),
    };
    row.querySelectorAll('[data-field]').forEach((cell) => {
      if (cell.dataset.field === 'edit') cell.href = `${form.getAttribute('action')}/${saved.id}`;
      else cell.textContent = texts[cell.dataset.field] || '';
    });
    document.getElementById('rows').append(row);
    row.closest('table').hidden = false;
    const none = document.getElementById('no-items');
    if (none) none.remove();
    said.textContent = form.dataset.saved.replace('{0}', saved.title);
  }

  function showPending(reason) {
    const queue = read();
    box.hidden = queue.length === 0;
    box.replaceChildren();
    if (!queue.length) return;
    const text = document.createElement('p');
    text.textContent = (reason || form.dataset.saving).replace('{0}', queue.length);
    const list = document.createElement('ul');
    for (const row of queue) {
      const item = document.createElement('li');
      item.textContent = row.title || '…';
      if (row.errors) {
        const again = document.createElement('button');
        again.type = 'button';
        again.className = 'button button--quiet';
        again.textContent = form.dataset.again;
        again.addEventListener('click', () => takeBack(row));
        item.append(` ${form.dataset.refusedShort} `, again);
      }
      list.append(item);
    }
    box.append(text, list);
  }

  /** Puts a refused row into the form again, with what is wrong beside its fields. */
  function takeBack(row) {
    const { errors, ...fields } = row;
    const here = form.elements.list.value;
    update(row.clientKey, () => null);
    if (fields.list !== here) {
      localStorage.setItem(`${form.dataset.store}-draft-${fields.list}`, JSON.stringify(fields));
      location.assign(`${location.pathname}?list=${fields.list}#title`);
      return;
    }
    fill({ ...fields, clientKey: newKey() });
    showErrors(errors || {});
    showPending(form.dataset.refused);
    form.elements.title.focus();
  }

  const isEmpty = () => !form.elements.title.value && !form.elements.content.value;

  async function send(row) {
    const { errors, ...fields } = row;
    const body = new URLSearchParams({ ...fields, _csrf: form.elements._csrf ? form.elements._csrf.value : '' });
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), 15000);
    try {
      const answer = await fetch(form.getAttribute('action'), {
        method: 'POST', body, headers: { Accept: 'application/json' }, credentials: 'same-origin', signal: stop.signal,
      });
      const json = (answer.headers.get('content-type') || '').includes('json');
      if (answer.ok && json && !answer.redirected) return { saved: await answer.json() };
      if (answer.status === 422 && json) return { errors: (await answer.json()).errors };
      return { later: answer.redirected || answer.status === 401 || answer.status === 403 ? form.dataset.signedOut : form.dataset.offline };
    } catch {
      return { later: form.dataset.offline };
    } finally {
      clearTimeout(late);
    }
  }

  /** Sends what waits, in the order in which it was typed, one tab at a time. */
  async function flush() {
    clearTimeout(waiting);
    if (sending) return;
    sending = true;
    let reason;
    try {
      for (let row = next(); row; row = next()) {
        showPending();
        const result = await send(row);
        if (result.later) {
          reason = result.later;
          waiting = setTimeout(flush, 8000);
          break;
        }
        if (result.saved) {
          update(row.clientKey, () => null);
          append(result.saved);
        } else {
          const refused = { ...row, errors: result.errors };
          update(row.clientKey, () => refused);
          reason = form.dataset.refused;
          if (isEmpty() && row.list === form.elements.list.value) takeBack(refused);
        }
      }
    } finally {
      sending = false;
      showPending(reason || (read().length ? form.dataset.refused : undefined));
    }
  }

  const next = () => read().find((row) => !row.errors);

  form.addEventListener('submit', (event) => {
    const row = { ...typed(), clientKey: newKey() };
    try {
      write([...read(), row]);
    } catch {
      return; // nowhere to keep it: let the browser send the form as a page
    }
    event.preventDefault();
    said.textContent = '';
    empty();
    flush();
  });
  form.addEventListener('input', () => {
    try { localStorage.setItem(draftKey, JSON.stringify(typed())); } catch { /* then only this page knows it */ }
  });
  window.addEventListener('online', flush);

  const draft = localStorage.getItem(draftKey);
  if (draft && isEmpty()) {
    try { fill({ ...JSON.parse(draft), clientKey: newKey() }); } catch { localStorage.removeItem(draftKey); }
  }
  showPending(form.dataset.offline);
  flush();
})();
