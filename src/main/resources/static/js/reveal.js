// Shows a masked value in full in its place and hides it again after half a minute. Without JavaScript the form leads to
// a page that does the same. Every button brings this script along; it works once.
(() => {
  if (window.sangyuReveal) return;
  window.sangyuReveal = true;

  function show(box, answer) {
    const value = box.querySelector('.reveal__value');
    const ask = box.querySelector('.reveal__ask');
    const masked = value.textContent;
    value.replaceChildren(...answer.childNodes);
    ask.hidden = true;
    const hide = () => {
      value.textContent = masked;
      ask.open = false;
      ask.hidden = false;
      removeEventListener('pagehide', hide);
    };
    // a page that the browser keeps for going back must not keep it
    addEventListener('pagehide', hide);
    setTimeout(hide, Number(answer.dataset.seconds) * 1000);
  }

  function refuse(form, text) {
    const error = form.querySelector('.reveal__error');
    error.textContent = text;
    error.hidden = false;
    form.elements.reason.setAttribute('aria-invalid', 'true');
    form.elements.reason.focus();
  }

  document.addEventListener('submit', async (event) => {
    const form = event.target.closest('.reveal__form');
    if (!form) return;
    event.preventDefault();
    const button = form.querySelector('button');
    button.disabled = true;
    try {
      const got = await fetch(form.action, {
        method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'X-Fragment': 'true' }, credentials: 'same-origin',
      });
      const answer = new DOMParser().parseFromString(await got.text(), 'text/html').querySelector('.reveal__answer');
      if (!answer || got.redirected) return location.reload();
      if (got.ok) {
        form.reset();
        show(form.closest('.reveal'), answer);
      } else {
        refuse(form, answer.textContent);
      }
    } catch {
      form.submit();
    } finally {
      button.disabled = false;
    }
    return undefined;
  });
})();
