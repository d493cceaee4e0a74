package org.sangyu.security.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.sangyu.security.AuditEntry;
import org.sangyu.security.AuditLog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log for whoever may read it: newest first, page by page. */
@Controller
class AuditPage {

    private static final int PAGE = 50;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AuditLog log;

    AuditPage(AuditLog log) {
        this.log = log;
    }

    /** An entry with its time as the reader's clock shows it. */
    record Line(ZonedDateTime at, AuditEntry entry) {}

    @GetMapping("/audit")
    String list(
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "false") boolean failed,
            @RequestParam(required = false) Long before,
            Model page) {
        List<AuditEntry> entries = log.list(actor, failed, before, PAGE + 1);
        boolean more = entries.size() > PAGE;
        List<AuditEntry> shown = more ? entries.subList(0, PAGE) : entries;
        page.addAttribute(
                "lines",
                shown.stream()
                        .map(entry -> new Line(entry.at().atZone(ZONE), entry))
                        .toList());
        page.addAttribute("next", more ? shown.get(PAGE - 1).id() : null);
        page.addAttribute("actor", actor);
        page.addAttribute("failed", failed);
        page.addAttribute("before", before);
        return "security/audit";
    }
}
