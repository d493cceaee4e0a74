// Brings the place where the case stands into sight within each picture. Without JavaScript one scrolls by hand.
(() => {
  for (const box of document.querySelectorAll('.diagram')) {
    const here = box.querySelector('.bpmn-here');
    if (!here) continue;
    const at = here.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    box.scrollLeft += at.left - frame.left - (frame.width - at.width) / 2;
    box.scrollTop += at.top - frame.top - (frame.height - at.height) / 2;
  }
})();
