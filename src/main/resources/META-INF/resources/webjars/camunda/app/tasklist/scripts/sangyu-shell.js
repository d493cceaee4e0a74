/*
 * Makes the frame of Tasklist ours: one way out for both applications, a word
 * of thanks after a task, and Chinese wherever Tasklist or its forms have
 * English words in their code.
 */
import { HOME } from './our-api.js';
import { calendarWord, fieldSentence, phrase, refusal } from './words.js';

/* Texts right inside these elements are looked at whenever the page changes. */
const TEXTS = [
  ['.fjs-form-field-error, .fjs-form-field-error li', fieldSentence],
  ['.fjs-select-placeholder, .fjs-select-display, .fjs-dropdownlist-empty, .fjs-taglist-skip-link', phrase],
  ['.flatpickr-weekday, .cur-month, .flatpickr-monthDropdown-month', calendarWord],
  ['.app-switch .dropdown-menu a, .sr-only', phrase],
  ['[notifications-panel] .message, .form-pane .alert .message, .tasks-list .alert .message', refusal]
];

const ATTRIBUTES = [
  ['.fjs-container [placeholder]', 'placeholder', phrase],
  ['.fjs-container [title], .diagram-pane [title]', 'title', phrase],
  ['.fjs-container [aria-label], .flatpickr-calendar [aria-label]', 'aria-label', phrase],
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

/* ---- submitting ---- */

let submitted = null;

function taskInAddress() {
  return window.location.hash.match(/[?&]task=([^&]+)/)?.[1] ?? null;
}

/* Tasklist leaves an error standing until it is closed by hand, even after the next try went well. */
function startAfresh(event) {
  const at = selector => event.target instanceof Element && event.target.closest(selector);
  if (at('.form-actions .btn-primary, .claim, .unclaim')) {
    document.querySelectorAll('.page-notifications .alert-danger .close').forEach(close => close.click());
    submitted = at('.form-actions .btn-primary') ? taskInAddress() : null;
  } else if (at('.tasks-list, .task-filters')) {
    submitted = null;
  }
}

/* Tasklist says nothing when a task is done; it only takes the task out of the address. */
function thankOnceDone() {
  if (submitted === null) {
    return;
  }
  if (document.querySelector('.page-notifications .alert-danger')) {
    submitted = null;
  } else if (taskInAddress() !== submitted) {
    submitted = null;
    thank();
  }
}

function thank() {
  const note = document.createElement('p');
  note.className = 'sangyu-thanks';
  note.setAttribute('role', 'status');
  document.body.append(note);
  // Filled only once it is on the page, so that screen readers speak it.
  note.textContent = '提交好了，谢谢您。';
  window.setTimeout(() => note.remove(), 6000);
}

/* ---- signing in and out ---- */

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
  if (document.querySelector('.form-signin')) {
    window.location.replace(`${HOME}/login`);
  }
}

document.addEventListener('click', signOutOfBoth, true);
document.addEventListener('click', startAfresh, true);

new MutationObserver(() => {
  sayInChinese();
  thankOnceDone();
  leaveEngineSignIn();
}).observe(document.documentElement, {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['placeholder', 'title', 'aria-label']
});
sayInChinese();
