package org.sangyu.people.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.people.HealthLevel;
import org.sangyu.people.NewPerson;
import org.sangyu.people.ParticipationCategory;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.people.PersonTag;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing down somebody new, and changing what is written of somebody; what was typed is kept. */
@Controller
@RequestMapping("/register/people")
class PersonFormPages {

    private final PersonDesk desk;
    private final ConsentBook consents;
    private final RegisterOptions options;
    private final PeopleWords words;
    private final Refusals refusals;
    private final CurrentActor current;

    PersonFormPages(
            PersonDesk desk,
            ConsentBook consents,
            RegisterOptions options,
            PeopleWords words,
            Refusals refusals,
            CurrentActor current) {
        this.desk = desk;
        this.consents = consents;
        this.options = options;
        this.words = words;
        this.refusals = refusals;
        this.current = current;
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) String scope, Model model) {
        Actor keeper = keeper();
        String at = scope != null && !scope.isBlank()
                ? scope
                : keeper.scopes(Permission.KEEP_REGISTER).get(0);
        NewPerson form = new NewPerson(
                null,
                null,
                at.matches("\\d{12}(\\d{3})?") ? at : null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                at.startsWith("B-") ? at : null,
                null,
                null,
                null,
                null,
                null);
        return page(model, null, form, Map.of(), keeper);
    }

    @PostMapping("/new")
    ModelAndView add(@ModelAttribute("form") NewPerson form, RedirectAttributes next, Model model, Locale locale) {
        Actor keeper = keeper();
        try {
            Person added = desk.add(form, keeper);
            next.addFlashAttribute("notice", "people.done.added");
            return new ModelAndView("redirect:/register/people/" + added.id());
        } catch (Refusal refusal) {
            return again(model, null, form, refusal, keeper, locale);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        Actor keeper = keeper();
        Person person = desk.seeToKeep(id, keeper);
        return page(model, person, NewPerson.of(person), Map.of(), keeper);
    }

    @PostMapping("/{id}/edit")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") NewPerson form,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Actor keeper = keeper();
        Person person = desk.seeToKeep(id, keeper);
        try {
            Person changed = desk.change(id, form, keeper);
            next.addFlashAttribute("notice", "people.done.changed");
            // whoever moved to another community is there for its clerks
            return new ModelAndView(
                    desk.mayKeep(changed, keeper) ? "redirect:/register/people/" + id : "redirect:/register/people");
        } catch (Refusal refusal) {
            return again(model, person, form, refusal, keeper, locale);
        }
    }

    private ModelAndView again(
            Model model, Person person, NewPerson form, Refusal refusal, Actor keeper, Locale locale) {
        HttpStatus status = Step.status(refusal);
        String view = page(model, person, form, refusals.texts(refusal, locale), keeper);
        return new ModelAndView(view, model.asMap(), status);
    }

    private String page(Model model, Person person, NewPerson form, Map<String, String> errors, Actor keeper) {
        model.addAttribute("words", words);
        model.addAttribute("person", person);
        model.addAttribute("sealed", person == null ? null : desk.sealed(person.id()));
        model.addAttribute("healthAgreed", person != null && consents.has(person.id(), ConsentPurpose.HEALTH));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("homes", options.homes(keeper, form.areaCode()));
        model.addAttribute("branches", options.branches(keeper, form.branchCode()));
        model.addAttribute("tags", PersonTag.values());
        model.addAttribute("categories", words.choices("category", (Object[]) ParticipationCategory.values()));
        model.addAttribute("healthLevels", words.choices("health", (Object[]) HealthLevel.values()));
        model.addAttribute("channels", words.choices("consent-channel", ConsentChannel.PAPER, ConsentChannel.PHONE));
        model.addAttribute("textVersion", ConsentBook.TEXT_VERSION);
        return "people/form";
    }

    private Actor keeper() {
        Actor actor = current.require();
        if (!actor.may(Permission.KEEP_REGISTER)) {
            throw Refusal.notPermitted("people.refused.not-kept-there");
        }
        return actor;
    }
}
