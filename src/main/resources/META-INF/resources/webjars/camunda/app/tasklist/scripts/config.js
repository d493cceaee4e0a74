/*
 * Settings of Camunda Tasklist 7.24 for Sangyu: Chinese only, our own scripts,
 * and no way to start a process by hand (a case begins at a desk or at a meeting).
 *
 * A path in customScripts starts at .../app/tasklist/ and must exist:
 * Tasklist does not start at all when one is missing.
 */
export default {
  app: {
    vendor: '桑榆',
    name: '待办'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  dateFormat: {
    monthName: 'MMM',
    abbr: 'LLL',
    normal: 'LLL',
    long: 'LLLL',
    short: 'LL'
  },
  customScripts: ['scripts/chinese-first', 'scripts/sangyu-shell', 'scripts/case-title', 'scripts/case-details'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '认领当前选中的待办'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '跳到清单栏的第一个清单'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '跳到列表里的第一件待办'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '跳到办理表单的第一个填写处'
    }
  }
};
