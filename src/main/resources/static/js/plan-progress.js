// Tells how far a plan is while it is made, and shows the board when it is there. Without JavaScript the page loads
// itself anew.
(() => {
  const box = document.getElementById('plan-progress');
  const bar = document.getElementById('bar');
  const said = document.getElementById('plan-said');
  if (!box || !bar) return;
  const ask = async () => {
    try {
      const answer = await fetch(box.dataset.url, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
      if (!answer.ok || answer.redirected) return location.reload();
      const progress = await answer.json();
      if (progress.state !== 'RUNNING') return location.reload();
      bar.value = progress.percent;
      said.textContent = progress.said;
    } catch {
      // away for a moment: the next time will do
    }
    return setTimeout(ask, 700);
  };
  setTimeout(ask, 500);
})();
