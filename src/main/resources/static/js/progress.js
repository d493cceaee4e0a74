// Tells how far something is that takes a while (an import, a plan), and shows what came of it when it is there. Without
// JavaScript the page loads itself anew.
(() => {
  const box = document.getElementById('progress');
  const bar = document.getElementById('bar');
  const said = document.getElementById('progress-said');
  if (!box || !bar) return;
  const ask = async () => {
    try {
      const answer = await fetch(box.dataset.url, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
      if (!answer.ok || answer.redirected) return location.reload();
      const progress = await answer.json();
      if (progress.state !== 'RUNNING') return location.reload();
      bar.value = progress.percent;
      said.textContent = progress.said ?? box.dataset.said.replace('{0}', progress.percent);
    } catch {
      // away for a moment: the next time will do
    }
    return setTimeout(ask, 800);
  };
  setTimeout(ask, 500);
})();
