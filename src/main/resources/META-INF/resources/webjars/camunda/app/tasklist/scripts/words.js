/*
 * What Tasklist and its forms say in English without asking a locale file, and
 * how we say it. Each function takes a text and returns the Chinese one, or
 * the same text when it has nothing better.
 */

const HAS_CHINESE = /[\u3400-\u9fff]/;

const FORM_PATTERNS = [
  [/^Field is required\.$/, () => '请填写这一项'],
  [/^Field must match pattern .*\.$/s, () => '填写的格式不对，请再核对一下'],
  [/^Field must have minimum value of (.+)\.$/, m => `不能小于 ${m[1]}`],
  [/^Field must have maximum value of (.+)\.$/, m => `不能大于 ${m[1]}`],
  [/^Field must have minimum length of (.+)\.$/, m => `至少要写 ${m[1]} 个字`],
  [/^Field must have maximum length of (.+)\.$/, m => `最多写 ${m[1]} 个字`],
  [/^Field must be a valid\s+international phone number\..*$/, () => '请填写带国家代码的电话，例如 +8613900000000'],
  [/^Field must be a valid email\.$/, () => '请填写正确的邮箱地址'],
  [/^Value is not a number\.$/, () => '请填写数字'],
  [/^Value is expected to be an integer\.$/, () => '请填写整数'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, m => `最多保留 ${m[1]} 位小数`],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, m => `请填写 ${m[1]} 或 ${m[2]} 这样的数`],
  [/^Date is not valid\.?$/i, () => '没有这个日期，请再核对一下'],
  [/^Time is not valid\.?$/i, () => '没有这个时间，请再核对一下']
];

const PHRASES = {
  Select: '请选择',
  Search: '输入几个字查找',
  'No results': '没有找到',
  'All values selected': '已经全部选上了',
  'Nothing to show.': '没有可显示的内容。',
  'Clear content': '清空',
  'Remove tag': '去掉这一项',
  'Form contains errors': '表单里还有需要补充的地方',
  Increment: '加一点',
  Decrement: '减一点',
  'Next page': '下一页',
  'Previous page': '上一页',
  'zoom in': '放大',
  'zoom out': '缩小',
  'reset zoom': '恢复大小',
  'yyyy/mm/dd': '年/月/日',
  'mm/dd/yyyy': '月/日/年',
  'dd/mm/yyyy': '日/月/年',
  'hh:mm': '时:分',
  'hh:mm --': '时:分',
  Month: '月',
  Year: '年',
  Close: '关闭',
  optional: '可不填',
  required: '必填',
  Admin: '管理',
  Cockpit: '监控',
  Tasklist: '待办',
  Welcome: '首页'
};

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December'
];
const WEEKDAYS = { Sun: '日', Mon: '一', Tue: '二', Wed: '三', Thu: '四', Fri: '五', Sat: '六' };

/** A sentence under a form field. */
export function fieldSentence(text) {
  const trimmed = text.trim();
  for (const [pattern, say] of FORM_PATTERNS) {
    const match = trimmed.match(pattern);
    if (match) {
      return say(match);
    }
  }
  return PHRASES[trimmed] ?? text;
}

/** A label, a placeholder, a tooltip. */
export function phrase(text) {
  return PHRASES[text.trim()] ?? text;
}

/** A word of the calendar: a month, a day of the week, "November 21, 2026". */
export function calendarWord(text) {
  const trimmed = text.trim();
  const month = MONTHS.indexOf(trimmed);
  if (month >= 0) {
    return `${month + 1}月`;
  }
  if (WEEKDAYS[trimmed]) {
    return WEEKDAYS[trimmed];
  }
  const day = trimmed.match(/^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/);
  if (day && MONTHS.includes(day[1])) {
    return `${day[3]}年${MONTHS.indexOf(day[1]) + 1}月${day[2]}日`;
  }
  return text;
}

const KNOWN_REFUSALS = [
  [/already claimed by someone else|TaskAlreadyClaimed/i, '这件待办刚刚被别人认领了，请看看列表里的其他待办。'],
  [/updated by another transaction|OptimisticLocking/i, '这件待办刚刚有人动过，请刷新页面看看最新情况。'],
  [/belongs to no authenticated tenant|does not have .* permission|Missing permissions|not authorized/i, '这件待办不归您办理，如有疑问请联系社区工作人员。'],
  [/task is null|No matching task|Cannot find task/i, '这件待办已经不在了，可能刚刚有人办好。'],
  [/is suspended/i, '这件待办目前暂停办理。'],
  [/CSRF|Forbidden/i, '页面打开得太久了，请刷新页面后再试一次。'],
  [/Failed to fetch|NetworkError|Network Error/i, '网络好像断开了，请检查网络后再试一次。']
];

const FALLBACK = '系统没有接受这一步，请刷新页面后再试；如果还是这样，请告诉社区工作人员。';

/** What the engine answered, without its wrapping: our own sentence if there is one in it. */
export function refusal(text) {
  const message = text.trim();
  for (const [pattern, sentence] of KNOWN_REFUSALS) {
    if (pattern.test(message)) {
      return sentence;
    }
  }
  return message === '' ? message : (chineseSentence(message) ?? FALLBACK);
}

/*
 * The engine wraps once or twice, always in ASCII and with a colon or a quote before our text:
 * "Cannot submit task form 4f…: Exception while invoking TaskListener: …", "… Message: '…'".
 */
function chineseSentence(message) {
  if (!HAS_CHINESE.test(message)) {
    return null;
  }
  const wrapping = message.match(/^[\x20-\x7e\s]*?(?:Exception|Cannot|Message|ENGINE-)[\x20-\x7e\s]*(?:: ?|')(?=\S)/);
  return wrapping ? message.slice(wrapping[0].length).replace(/'\.?$/, '') : message;
}
