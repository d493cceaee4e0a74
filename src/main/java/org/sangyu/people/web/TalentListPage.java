package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.sangyu.people.Constant;
import org.sangyu.people.PeopleFigures;
import org.sangyu.people.PeopleScope;
import org.sangyu.people.TalentField;
import org.sangyu.people.TalentFilter;
import org.sangyu.people.TalentLevel;
import org.sangyu.people.TalentList;
import org.sangyu.people.TalentState;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The silver talent pool of one scope, on its four levels. */
@Controller
class TalentListPage {

    private final TalentList talent;
    private final PeopleFigures figures;
    private final ScopedList lists;
    private final CurrentActor current;

    TalentListPage(TalentList talent, PeopleFigures figures, ScopedList lists, CurrentActor current) {
        this.talent = talent;
        this.figures = figures;
        this.lists = lists;
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
        PeopleScope scope = lists.open(filter.scope(), reader, model);
        model.addAttribute("levels", TalentLevel.values());
        model.addAttribute("fields", TalentField.values());
        model.addAttribute("states", TalentState.values());
        model.addAttribute("figures", figures.talent(scope, reader));
        lists.show(
                () -> talent.list(scope, filter.typed(), reader),
                new TalentList.Page(List.of(), null),
                model,
                response,
                locale);
        return "people/talent";
    }
}
