/*
 * Our own REST as seen from Tasklist: same origin, same session, JSON only.
 */

/** Where our own pages begin: Tasklist lives in /camunda below it. */
export const HOME = (document.querySelector('base')?.getAttribute('app-root') ?? '').replace(/\/camunda$/, '');

/** Reads an address below HOME; throws { status } when the answer is anything but JSON. */
export async function read(path) {
  const response = await fetch(HOME + path, {
    credentials: 'same-origin',
    headers: { Accept: 'application/json' }
  });
  if (!response.ok) {
    throw { status: response.status };
  }
  // An expired session may be answered by the sign-in page instead of a status.
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) {
    throw { status: 401 };
  }
  return response.json();
}

/** One task as `{ id, name, taskId, case, title, dueAt, assignee }`, with `matter: { lines, href }` when it is of no case. */
export function task(taskId) {
  return read(`/api/v1/tasks/${encodeURIComponent(taskId)}`);
}
