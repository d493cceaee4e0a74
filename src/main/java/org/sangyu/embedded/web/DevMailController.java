package org.sangyu.embedded.web;

import java.util.List;
import org.sangyu.embedded.MailFolder;
import org.sangyu.embedded.ReceivedMail;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows the mail that was sent, so that a receipt or a feedback link can be followed without a mail account. */
@Controller
@Profile("!postgres")
@RequestMapping("/dev/mail")
class DevMailController {

    private static final int PAGE = 50;

    private final MailFolder folder;

    DevMailController(MailFolder folder) {
        this.folder = folder;
    }

    @GetMapping
    String list(@RequestParam(required = false) String before, Model model) {
        List<ReceivedMail> mails = folder.list(before, PAGE);
        model.addAttribute("mails", mails);
        model.addAttribute(
                "older", mails.size() < PAGE ? null : mails.get(PAGE - 1).id());
        return "embedded/mails";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        ReceivedMail mail = folder.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("mail", mail);
        model.addAttribute("text", mail.text() == null ? List.of() : LinkedText.of(mail.text()));
        model.addAttribute("frame", mail.html() == null ? null : framed(mail.html()));
        return "embedded/mail";
    }

    /** Links leave the sandboxed frame by opening a page of their own. */
    private static String framed(String html) {
        return "<base target=\"_blank\">" + html;
    }
}
