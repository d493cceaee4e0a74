/*
 * The tab 诉求详情: what a volunteer needs to know before claiming a task, read
 * from our own API with the session that Tasklist already has. Everything that
 * people wrote is put in as text, never as markup.
 */

import { HOME, read, task as taskOf } from './our-api.js';

const MOMENT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23'
});

const SORRY = {
  401: '登录可能已过期，请重新登录后再看。',
  403: '这件诉求的详情目前不对您开放。如果需要了解，请联系社区工作人员。',
  404: '没有找到这件诉求，它可能已经办结或撤回了。'
};

export default {
  id: 'sangyu-case-details',
  pluginPoint: 'tasklist.task.detail',
  priority: 2000,
  properties: { label: '诉求详情' },

  render(node, { taskId }, scope) {
    const pane = element('div', 'sangyu-case');
    node.append(pane);
    let latest = 0;

    const show = async () => {
      const turn = ++latest;
      const content = await detailsOf(taskId);
      // Of two answers under way, only the one asked for last is still true.
      if (turn === latest) {
        pane.replaceChildren(...content);
      }
    };

    // Claiming a task may open up the address and the telephone number.
    if (scope) {
      scope.$watch('task.assignee', show);
    } else {
      show();
    }
  }
};

async function detailsOf(taskId) {
  try {
    const task = await taskOf(taskId);
    if (task.matter) {
      return matterCard(task);
    }
    if (!task.case) {
      return [notice(SORRY[404])];
    }
    const found = await read(`/api/v1/cases/${encodeURIComponent(task.case)}`);
    return card(found, task);
  } catch (problem) {
    return [notice(SORRY[problem.status] ?? '诉求详情暂时打不开，请过一会儿再试。')];
  }
}

function card(found, task) {
  const parts = [
    element('h3', 'sangyu-case__title', found.title ?? task.title ?? task.name),
    element('p', 'sangyu-case__content', found.content),
    facts([
      ['诉求编号', found.number],
      ['类别', found.categoryName],
      ['进展', found.statusLabel],
      ['到期时间', when(found.dueAt ?? task.dueAt)],
      ['所在辖区', found.areaName],
      ['地址', found.address],
      ['诉求人', found.petitioner?.name],
      ['电话', telephone(found.petitioner?.phone)]
    ]),
    actions(`${HOME}/cases/${encodeURIComponent(found.number ?? task.case)}`, '打开诉求页（可上传照片）')
  ];
  if (found.timeline?.length) {
    parts.push(element('h4', 'sangyu-case__heading', '办理经过'), timeline(found.timeline));
  }
  return parts.filter(part => part !== null);
}

/* A task of the register or of the lists: what it is about came with it. */
function matterCard(task) {
  return [
    element('h3', 'sangyu-case__title', task.title),
    facts([['编号', task.case], ...task.matter.lines.map(line => [line.label, line.text]), ['到期时间', when(task.dueAt)]]),
    actions(`${HOME}${task.matter.href}`, '看这件事的页面')
  ].filter(part => part !== null);
}

function facts(rows) {
  const list = element('dl', 'sangyu-case__facts', []);
  for (const [name, value] of rows) {
    if (value) {
      list.append(element('dt', '', name), element('dd', '', value));
    }
  }
  return list;
}

function actions(href, label) {
  const row = element('div', 'sangyu-case__actions', []);
  const work = element('button', 'btn btn-primary', '去办理');
  work.type = 'button';
  work.addEventListener('click', openForm);
  const page = element('a', 'btn btn-default', label);
  page.href = href;
  page.target = '_blank';
  page.rel = 'noopener';
  row.append(work, page);
  return row;
}

function openForm() {
  const tabs = [...document.querySelectorAll('.task-card .nav-tabs a')];
  tabs.find(tab => tab.textContent.trim() === '办理')?.click();
}

function timeline(entries) {
  const list = element('ol', 'sangyu-case__timeline', []);
  for (const entry of entries) {
    const item = element('li', '', []);
    const head = [entry.actionLabel, entry.actor].filter(Boolean).join(' · ');
    item.append(...[
      element('time', 'sangyu-case__at', when(entry.at)),
      element('p', 'sangyu-case__step', head),
      element('p', 'sangyu-case__note', entry.note)
    ].filter(part => part !== null));
    list.append(item);
  }
  return list;
}

function telephone(number) {
  if (!number) {
    return null;
  }
  const link = element('a', '', number);
  link.href = `tel:${number.replace(/[^\d+]/g, '')}`;
  return link;
}

function notice(sentence) {
  const well = element('p', 'sangyu-case__notice', sentence);
  well.setAttribute('role', 'status');
  return well;
}

function when(instant) {
  const date = new Date(instant ?? NaN);
  if (Number.isNaN(date.getTime())) {
    return instant ?? null;
  }
  const part = Object.fromEntries(MOMENT.formatToParts(date).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`;
}

/* An element with text or an element in it; null when there is nothing to say. */
function element(name, className, content) {
  if (content === null || content === undefined || content === '') {
    if (name !== 'div') {
      return null;
    }
    content = [];
  }
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.append(...(Array.isArray(content) ? content : [content]));
  return made;
}
