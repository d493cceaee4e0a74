package org.sangyu.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.CaseView;
import org.sangyu.cases.ClockRecords;
import org.sangyu.cases.ContactChannel;
import org.sangyu.cases.HandlingDesk;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.cases.PhotoKind;
import org.sangyu.cases.Photos;
import org.sangyu.cases.PromiseDesk;
import org.sangyu.cases.WhistleDesk;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one case: where it stands, who has it, what happened, and what can be done to it outside of a task:
 * photos, contacts, urging, withdrawing.
 */
@Controller
@RequestMapping("/cases/{number:MS-.*}")
class CasePageController {

    private final CaseQueries queries;
    private final ClockRecords records;
    private final Photos photos;
    private final HandlingDesk handling;
    private final PetitionersDesk petitioners;
    private final CaseDoors doors;
    private final WhistleDesk whistles;
    private final PromiseDesk promises;
    private final CaseWords words;
    private final RefusalHere refused;
    private final CurrentActor current;

    CasePageController(
            CaseQueries queries,
            ClockRecords records,
            Photos photos,
            HandlingDesk handling,
            PetitionersDesk petitioners,
            CaseDoors doors,
            WhistleDesk whistles,
            PromiseDesk promises,
            CaseWords words,
            RefusalHere refused,
            CurrentActor current) {
        this.queries = queries;
        this.records = records;
        this.photos = photos;
        this.handling = handling;
        this.petitioners = petitioners;
        this.doors = doors;
        this.whistles = whistles;
        this.promises = promises;
        this.words = words;
        this.refused = refused;
        this.current = current;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        return page(number, model, Map.of());
    }

    @PostMapping("/photos")
    String addPhoto(
            @PathVariable String number,
            @RequestParam(required = false) MultipartFile photo,
            @RequestParam(required = false) String kind,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Actor actor = current.require();
        String fileName = photo == null ? null : photo.getOriginalFilename();
        byte[] uploaded = photo == null ? new byte[0] : photo.getBytes();
        PhotoKind chosen = Choices.find(PhotoKind.class, kind).orElse(PhotoKind.OTHER);
        return act(
                number,
                "cases.photo.done",
                model,
                flash,
                response,
                locale,
                () -> photos.add(number, chosen, fileName, uploaded, actor));
    }

    @PostMapping("/contacts")
    String addContact(
            @PathVariable String number,
            @RequestParam(required = false) String channel,
            @RequestParam(required = false) String reached,
            @RequestParam(required = false) String summary,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        Actor actor = current.require();
        model.addAttribute("channel", channel);
        model.addAttribute("reached", reached);
        model.addAttribute("summary", summary);
        return act(number, "cases.contact.done", model, flash, response, locale, () -> {
            if (!queries.view(number, actor).may().addContacts()) {
                throw Refusal.notPermitted("cases.contact.not-permitted");
            }
            handling.contact(
                    number,
                    Choices.find(ContactChannel.class, channel).orElse(null),
                    !"no".equals(reached),
                    summary,
                    actor);
        });
    }

    @PostMapping("/urge")
    String urge(
            @PathVariable String number,
            @RequestParam(required = false) String reason,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        Actor actor = current.require();
        model.addAttribute("urgeReason", reason);
        model.addAttribute("tried", "urge");
        return act(
                number,
                "cases.urge.done",
                model,
                flash,
                response,
                locale,
                () -> petitioners.urge(number, reason, actor));
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String number,
            @RequestParam(required = false) String reason,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        Actor actor = current.require();
        model.addAttribute("withdrawReason", reason);
        model.addAttribute("tried", "withdraw");
        return act(
                number,
                "cases.withdraw.done",
                model,
                flash,
                response,
                locale,
                () -> petitioners.withdraw(number, reason, actor));
    }

    /** Does it and comes back to the page; what was refused is said there, with everything typed still in place. */
    private String act(
            String number,
            String done,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale,
            Runnable what) {
        try {
            what.run();
            flash.addFlashAttribute("notice", done);
            return "redirect:/cases/" + number;
        } catch (Refusal refusal) {
            return page(number, model, refused.say(refusal, response, locale));
        }
    }

    private String page(String number, Model model, Map<String, String> errors) {
        Actor actor = current.require();
        CaseView view = queries.view(number, actor);
        model.addAttribute("it", view);
        model.addAttribute("steps", CaseStep.of(view.status()));
        model.addAttribute("stays", records.stays(view));
        model.addAttribute("automations", records.automations(view));
        model.addAttribute("doors", doors.openTo(actor, number));
        model.addAttribute("whistles", whistles.of(view));
        model.addAttribute("promises", promises.of(view));
        model.addAttribute("words", words);
        model.addAttribute("errors", errors);
        model.addAttribute("channels", ContactChannel.values());
        model.addAttribute("kinds", PhotoKind.values());
        return "cases/case";
    }
}
