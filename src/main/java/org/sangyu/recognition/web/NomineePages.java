package org.sangyu.recognition.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.recognition.Asked;
import org.sangyu.recognition.NomineeDesk;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody is nominated for, and the button with which they say no; the same button for whoever nominated them. */
@Controller
class NomineePages {

    private final NomineeDesk desk;
    private final Organisations organisations;
    private final Refusals refusals;
    private final CurrentActor current;

    NomineePages(NomineeDesk desk, Organisations organisations, Refusals refusals, CurrentActor current) {
        this.desk = desk;
        this.organisations = organisations;
        this.refusals = refusals;
        this.current = current;
    }

    @GetMapping("/my/nominations/{id:\\d{1,18}}")
    String show(@PathVariable long id, Model model) {
        Asked asked = desk.require(id, current.require());
        model.addAttribute("asked", asked);
        model.addAttribute("it", asked.nominee());
        model.addAttribute("round", asked.round());
        Organisation office = organisations.require(asked.round().areaCode());
        Organisation nominator = organisations.require(asked.nominee().orgCode());
        model.addAttribute("office", office);
        model.addAttribute(
                "toCall",
                Stream.concat(Stream.of(office, nominator), organisations.parentOf(nominator.code()).stream())
                        .filter(it -> it.phone() != null && !it.phone().isBlank())
                        .findFirst()
                        .orElse(null));
        return "recognition/nominee";
    }

    @PostMapping("/my/nominations/{id:\\d{1,18}}/no")
    String decline(@PathVariable long id, RedirectAttributes next, Locale locale) {
        return then("/my/nominations/" + id, null, next, locale, () -> desk.decline(id, current.require()));
    }

    @PostMapping("/my/nominations/{id:\\d{1,18}}/again")
    String standAgain(@PathVariable long id, RedirectAttributes next, Locale locale) {
        return then(
                "/my/nominations/" + id,
                "recognition.nominee.stands-again",
                next,
                locale,
                () -> desk.standAgain(id, current.require()));
    }

    @PostMapping("/recognition/{number:PX-.*}/nominees/{id:\\d{1,18}}/no")
    String noteDeclined(@PathVariable String number, @PathVariable long id, RedirectAttributes next, Locale locale) {
        return then(
                "/recognition/" + number,
                "recognition.no-thanks.noted",
                next,
                locale,
                () -> desk.noteDeclined(number, id, current.require()));
    }

    @PostMapping("/recognition/{number:PX-.*}/nominees/{id:\\d{1,18}}/again")
    String noteStandsAgain(@PathVariable String number, @PathVariable long id, RedirectAttributes next, Locale locale) {
        return then(
                "/recognition/" + number,
                "recognition.no-thanks.taken-back",
                next,
                locale,
                () -> desk.noteStandsAgain(number, id, current.require()));
    }

    /** What came too late is told on the page that shows how it stands now. */
    private String then(String page, String notice, RedirectAttributes next, Locale locale, Runnable act) {
        try {
            act.run();
            next.addFlashAttribute("notice", notice);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            next.addFlashAttribute("refused", refusals.text(refusal, locale));
        }
        return "redirect:" + page;
    }
}
