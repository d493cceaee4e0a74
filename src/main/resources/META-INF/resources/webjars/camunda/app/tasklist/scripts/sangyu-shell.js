/*
 * Makes the frame of Tasklist ours: one way out for both applications, and
 * Chinese wherever Tasklist or its forms have English words in their code.
 */
import { calendarWord, fieldSentence, phrase, refusal } from './words.js';

const HOME = (document.querySelector('base')?.getAttribute('app-root') ?? '').replace(/\/camunda$/, '');

/* Text nodes below these elements are looked at whenever the page changes. */
const TEXTS = [
  ['.fjs-form-field-error, .fjs-form-field-error li', fieldSentence],
  ['.fjs-select-placeholder, .fjs-select-display, .fjs-dropdownlist-empty, .fjs-taglist-skip-link', phrase],
  ['.flatpickr-weekday, .cur-month, .flatpickr-monthDropdown-month', calendarWord],
  ['.app-switch .dropdown-menu a', phrase],
  ['[notifications-panel] .message, .form-pane .alert .message, .tasks-list .alert .message', refusal]
];

const ATTRIBUTES = [
  ['.fjs-container [placeholder]', 'placeholder', phrase],
  ['.fjs-container [title], .diagram-pane [title]', 'title', phrase],
  ['.fjs-container [aria-label]', 'aria-label', phrase],
  ['.flatpickr-day[aria-label]', 'aria-label', calendarWord]
];

function sayInChinese() {
  for (const [selector, translate] of TEXTS) {
    for (const element of document.querySelectorAll(selector)) {
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE && node.data.trim()) {
          replace(node.data, translate(node.data), text => (node.data = text));
        }
      }
    }
  }
  for (const [selector, name, translate] of ATTRIBUTES) {
    for (const element of document.querySelectorAll(selector)) {
      const before = element.getAttribute(name);
      replace(before, translate(before), text => element.setAttribute(name, text));
    }
  }
}

/* Writing only what differs keeps the observer from answering itself for ever. */
function replace(before, after, write) {
  if (after !== before) {
    write(after);
  }
}

/* A saved draft may name people: whoever signs out on purpose leaves none on this device. */
function forgetDrafts() {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('camunda-form:')) {
      localStorage.removeItem(key);
    }
  }
}

/* Camunda's own sign-out would only drop its half of the session, which returns with the next click. */
function signOutOfBoth(event) {
  if (event.target instanceof Element && event.target.closest('li.account li.logout')) {
    event.preventDefault();
    event.stopImmediatePropagation();
    forgetDrafts();
    window.location.assign(`${HOME}/logout`);
  }
}

/* Nobody has a password in the engine, so its own sign-in page is a dead end. */
function leaveEngineSignIn() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace(`${HOME}/login`);
  }
}

document.addEventListener('click', signOutOfBoth, true);
window.addEventListener('hashchange', leaveEngineSignIn);
leaveEngineSignIn();

new MutationObserver(sayInChinese).observe(document.documentElement, {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['placeholder', 'title', 'aria-label']
});
sayInChinese();
