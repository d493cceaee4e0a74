/*
 * On the first visit Tasklist draws before its texts have come and shows names
 * like SEARCH_PLACEHOLDER; on later ones it shows the texts of the visit before.
 * It waits for its custom scripts, though: this one puts the texts where
 * Tasklist keeps them (browser storage), before anything is drawn.
 */
const locales = `${document.querySelector('base').getAttribute('app-root')}/app/tasklist/locales/`;

async function textsFirst() {
  const response = await fetch(`${locales}zh.json`);
  if (response.ok) {
    const store = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
    store[`${locales}_locales_data_zh_${window.bust}`] = await response.text();
    localStorage.setItem('camunda-web', JSON.stringify(store));
  }
}

try {
  await textsFirst();
} catch {
  // Without storage Tasklist fetches its texts itself, only later.
}
