package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.people.Constant;
import org.sangyu.people.PeopleFigures;
import org.sangyu.people.PeopleScope;
import org.sangyu.people.TalentField;
import org.sangyu.people.TalentFilter;
import org.sangyu.people.TalentLevel;
import org.sangyu.people.TalentList;
import org.sangyu.people.TalentState;
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

/** The silver talent pool of one scope, on its four levels. */
@Controller
class TalentListPage {

    private final TalentList talent;
    private final PeopleFigures figures;
    private final RegisterOptions options;
    private final PeopleWords words;
    private final Refusals refusals;
    private final CurrentActor current;

    TalentListPage(
            TalentList talent,
            PeopleFigures figures,
            RegisterOptions options,
            PeopleWords words,
            Refusals refusals,
            CurrentActor current) {
        this.talent = talent;
        this.figures = figures;
        this.options = options;
        this.words = words;
        this.refusals = refusals;
        this.current = current;
    }

    record Filter(String scope, String level, String field, String state, Boolean available, String cursor) {

        TalentFilter typed() {
            return new TalentFilter(
                    Constant.named(TalentLevel.class, level),
                    Constant.named(TalentField.class, field),
                    Constant.named(TalentState.class, state),
                    Boolean.TRUE.equals(available),
                    cursor);
        }
    }

    /** Not for team leaders: who is in the pool is for those who look for help across teams. */
    @GetMapping("/register/talent")
    String list(@ModelAttribute("filter") Filter filter, Model model, HttpServletResponse response, Locale locale) {
        Actor reader = current.require();
        if (!reader.may(Permission.KEEP_REGISTER)) {
            throw Refusal.notPermitted("people.refused.not-yours");
        }
        PeopleScope scope = PeopleScope.of(filter.scope(), reader);
        model.addAttribute("words", words);
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", options.scopes(scope, reader));
        model.addAttribute("levels", TalentLevel.values());
        model.addAttribute("fields", TalentField.values());
        model.addAttribute("states", TalentState.values());
        model.addAttribute("figures", figures.talent(scope, reader));
        model.addAttribute("errors", Map.of());
        try {
            model.addAttribute("page", talent.list(scope, filter.typed(), reader));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("page", new TalentList.Page(List.of(), null));
            model.addAttribute("errors", refusals.texts(refusal, locale));
        }
        return "people/talent";
    }
}
