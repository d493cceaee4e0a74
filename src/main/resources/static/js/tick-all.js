// Ticks every row of the list at once, or none when all are ticked. Without this script each row is ticked by itself.
(() => {
  const button = document.querySelector("[data-tick-all]");
  if (!button) return;
  const ticks = () => [...document.querySelectorAll(`input[type=checkbox][name="${button.dataset.tickAll}"]`)];
  button.hidden = ticks().length === 0;
  button.addEventListener("click", () => {
    const all = ticks();
    const on = all.some((tick) => !tick.checked);
    all.forEach((tick) => { tick.checked = on; });
  });
})();
