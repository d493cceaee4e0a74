// People can be dragged from card to card. Without this script, and with the keyboard, each of them has a list of the cards
// and a button.
(() => {
  const form = document.getElementById('change');
  if (!form) return;
  let dragged = null;
  document.querySelectorAll('[data-person]').forEach((person) => {
    person.draggable = true;
    person.addEventListener('dragstart', (event) => {
      dragged = person;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', person.dataset.person);
    });
    person.addEventListener('dragend', () => { dragged = null; });
  });
  document.querySelectorAll('[data-to]').forEach((card) => {
    const takes = () => dragged && dragged.dataset.from !== card.dataset.to;
    card.addEventListener('dragover', (event) => {
      if (!takes()) return;
      event.preventDefault();
      card.classList.add('is-over');
    });
    card.addEventListener('dragleave', (event) => {
      if (!card.contains(event.relatedTarget)) card.classList.remove('is-over');
    });
    card.addEventListener('drop', (event) => {
      card.classList.remove('is-over');
      if (!takes()) return;
      event.preventDefault();
      form.elements.person.value = dragged.dataset.person;
      form.elements.from.value = dragged.dataset.from;
      form.elements.to.value = card.dataset.to;
      form.submit();
    });
  });
})();
