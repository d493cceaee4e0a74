// Two minutes before the session ends, asks whether somebody is still there. Everything else works without JavaScript.
(() => {
  const idle = Number(document.body.dataset.idle || 0) * 1000;
  const notice = document.querySelector('.idle');
  if (!idle || !notice) return;
  const warnBefore = Math.min(120_000, idle / 2);
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => { notice.hidden = false; }, idle - warnBefore);
  };
  notice.querySelector('button').addEventListener('click', async () => {
    const answer = await fetch('/account/still-here', { credentials: 'same-origin', redirect: 'manual' });
    if (answer.status === 204) {
      notice.hidden = true;
      wait();
    } else {
      // no reload: what was typed stays on the page and can be copied
      notice.querySelector('span').textContent = notice.dataset.ended;
    }
  });
  wait();
})();
