package org.sangyu.notification.web;

import java.time.ZoneId;
import org.sangyu.notification.MailLog;
import org.sangyu.notification.MailStatus;
import org.sangyu.security.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of outgoing mail: what waits, what went out, what could not, and trying that again. */
@Controller
class MailLogPage {

    private static final int PAGE = 50;

    private final MailLog mails;
    private final CurrentActor current;

    MailLogPage(MailLog mails, CurrentActor current) {
        this.mails = mails;
        this.current = current;
    }

    /** @param status a name of {@link MailStatus}; anything else shows all */
    @GetMapping("/admin/mails")
    String list(
            @RequestParam(required = false) String status, @RequestParam(required = false) String before, Model model) {
        MailStatus wanted = statusNamed(status);
        model.addAttribute("page", mails.page(current.require(), wanted, number(before), PAGE));
        model.addAttribute("status", wanted);
        model.addAttribute("statuses", MailStatus.values());
        model.addAttribute("zone", ZoneId.of("Asia/Shanghai"));
        return "notification/mails";
    }

    @PostMapping("/admin/mails/{id}/retry")
    String retry(@PathVariable long id, RedirectAttributes redirect) {
        mails.retry(current.require(), id);
        redirect.addFlashAttribute("notice", "notification.retry.done");
        redirect.addAttribute("status", MailStatus.FAILED);
        return "redirect:/admin/mails";
    }

    private static MailStatus statusNamed(String name) {
        for (MailStatus status : MailStatus.values()) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        return null;
    }

    /** A cursor that is no number begins at the newest. */
    private static Long number(String cursor) {
        return cursor != null && cursor.matches("\\d{1,18}") ? Long.valueOf(cursor) : null;
    }
}
