package org.sangyu.cases;

/** What a petitioner wants: 咨询, 求助, 投诉, 举报, 建议 (Beijing ordinance art. 2, domain.md §3.2), and praise. */
public enum CaseType {
    CONSULT,
    HELP,
    COMPLAINT,
    REPORT,
    SUGGESTION,
    PRAISE
}
