// Two things that a page cannot do without a script: asking the browser where it is, only when somebody presses for it,
// and laying a map server's pictures under the drawn map where one is configured.
(() => {
  const here = document.getElementById('here');
  const form = document.getElementById('ask');
  if (here && form && navigator.geolocation) {
    const button = here.querySelector('button');
    const said = here.querySelector('p');
    here.hidden = false;
    button.addEventListener('click', () => {
      button.disabled = true;
      said.textContent = here.dataset.asking;
      navigator.geolocation.getCurrentPosition(
        (found) => {
          const asked = new URLSearchParams(new FormData(form));
          asked.delete('area');
          // four decimals are ten metres: enough for walking, no more than needed
          asked.set('lat', found.coords.latitude.toFixed(4));
          asked.set('lng', found.coords.longitude.toFixed(4));
          location.assign(form.action + '?' + asked);
        },
        () => {
          button.disabled = false;
          said.textContent = here.dataset.refused;
        },
        { timeout: 15_000, maximumAge: 60_000 },
      );
    });
  }

  // whoever follows a number on the map hears the place next
  const goTo = () => {
    const place = /^#place-\d+$/.test(location.hash) && document.querySelector(location.hash);
    if (place) place.focus({ preventScroll: true });
  };
  addEventListener('hashchange', goTo);

  for (const map of document.querySelectorAll('.map[data-tiles]')) {
    for (const tile of map.dataset.tiles.split(';')) {
      const [z, x, y, left, top, size] = tile.split(',');
      const picture = document.createElement('img');
      picture.className = 'map__tile';
      picture.alt = '';
      picture.src = map.dataset.template.replace('{z}', z).replace('{x}', x).replace('{y}', y);
      Object.assign(picture.style, { left: left + '%', top: top + '%', width: size + '%', height: size + '%' });
      map.prepend(picture);
    }
  }
})();
