package org.sangyu.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of all registers share: who asks, which areas they may look into, how a form is answered. */
@Component
public class RegisterDoor {

    /** Rows on one page of a list. */
    public static final int PAGE = 50;

    /** What is said when something was added. */
    public static final String ADDED = "organisation.register.added";

    /** What is said when something was changed. */
    public static final String SAVED = "organisation.register.saved";

    private final CurrentActor current;
    private final Refusals refusals;
    private final RegisterChoices words;
    private final Organisations organisations;

    RegisterDoor(CurrentActor current, Refusals refusals, RegisterChoices words, Organisations organisations) {
        this.current = current;
        this.refusals = refusals;
        this.words = words;
        this.organisations = organisations;
    }

    public Actor actor() {
        return current.require();
    }

    public RegisterChoices words() {
        return words;
    }

    /** What a list needs besides its rows: the areas to choose from, and whether something may be added and brought in. */
    public void list(Model model, RegisterQuery asked, boolean mayAdd) {
        Actor actor = current.require();
        model.addAttribute("asked", asked.address());
        model.addAttribute("begun", asked.cursor() != null);
        model.addAttribute(
                "areas", words.areas(actor, Permission.SEE_REGISTER, area -> area.kind() != OrganisationKind.GRID));
        model.addAttribute("mayAdd", mayAdd);
        model.addAttribute("mayTakeOut", actor.may(Permission.KEEP_REGISTER));
    }

    /** Whether there is an area where the person may add something of this kind. */
    public boolean mayAdd(OrganisationKind kind) {
        return !words.parents(current.require(), kind).isEmpty();
    }

    /** Where something new of this kind belongs when nobody says it: the person's only place, if there is only one. */
    public String place(String asked, OrganisationKind kind) {
        List<RegisterChoices.Choice> places = words.parents(current.require(), kind);
        return asked != null ? asked : places.size() == 1 ? places.get(0).value() : "";
    }

    /** The area that figures are shown for: the one that is asked for, or the person's only one. */
    public Optional<String> figuresOf(String area) {
        List<String> scopes = current.require().scopes(Permission.SEE_REGISTER).stream()
                .filter(RegisterSight::isArea)
                .toList();
        if (area != null && !area.isBlank()) {
            return Optional.of(area.strip())
                    .filter(asked -> scopes.stream().anyMatch(asked::startsWith) && asked.matches("\\d+"));
        }
        return scopes.size() == 1 ? Optional.of(scopes.get(0)) : Optional.empty();
    }

    /** @throws Refusal not permitted, when the person may not change it */
    public void requireKeeper(String code) {
        Organisation organisation = organisations.require(code);
        if (!RegisterSight.keeps(current.require(), organisation)) {
            throw Refusal.notPermitted("organisation.not-yours", organisation.name());
        }
    }

    /**
     * Answers a form that was sent: goes on to what was saved, or shows the form again with what is wrong beside its
     * fields. What is not there, or not permitted, is a page of its own.
     *
     * @param notice said on the page that is gone on to, a message
     * @param save saves and says where what was saved is to be seen
     * @param again fills the model with what was typed and with these texts by field, and says which page shows it
     */
    public ModelAndView answer(
            String notice,
            Supplier<String> save,
            Function<Map<String, String>, String> again,
            RedirectAttributes next) {
        return answer(
                () -> {
                    String saved = save.get();
                    next.addFlashAttribute("notice", notice);
                    return saved;
                },
                again);
    }

    /** The same, where whoever saves says on the page that is gone on to what was done. */
    public ModelAndView answer(Supplier<String> save, Function<Map<String, String>, String> again) {
        try {
            return new ModelAndView("redirect:" + save.get());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            return new ModelAndView(again.apply(texts(refusal)), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** The tree's fields are called as the forms' are. */
    private Map<String, String> texts(Refusal refusal) {
        Map<String, String> texts = new LinkedHashMap<>();
        refusals.texts(refusal, LocaleContextHolder.getLocale())
                .forEach((field, text) -> texts.put(field.equals("parentCode") ? "area" : field, text));
        return texts;
    }
}
