package org.sangyu.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.cases.CaseFilter;
import org.sangyu.cases.CasePage;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.Categories;
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

/** The cases that somebody may see, newest first, narrowed by what they look for. */
@Controller
class CaseListPage {

    private final CaseQueries queries;
    private final Categories categories;
    private final AreaOptions areas;
    private final CaseWords words;
    private final Refusals refusals;
    private final CurrentActor current;

    CaseListPage(
            CaseQueries queries,
            Categories categories,
            AreaOptions areas,
            CaseWords words,
            Refusals refusals,
            CurrentActor current) {
        this.queries = queries;
        this.categories = categories;
        this.areas = areas;
        this.words = words;
        this.refusals = refusals;
        this.current = current;
    }

    record Filter(String status, String area, String category, Boolean overdue, String q, String cursor) {

        CaseFilter toCaseFilter() {
            return new CaseFilter(
                    Choices.parse(CaseStatus.class, status, "status", "cases.refused.status-unknown"),
                    area,
                    category,
                    Boolean.TRUE.equals(overdue) ? true : null,
                    q,
                    cursor,
                    CaseFilter.USUAL_LIMIT);
        }
    }

    @GetMapping("/cases")
    String list(@ModelAttribute("filter") Filter filter, Model model, HttpServletResponse response, Locale locale) {
        Actor actor = current.require();
        model.addAttribute("words", words);
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("categories", categories.groups());
        model.addAttribute("areas", areas.of(actor, Permission.SEE_AREA_CASES));
        model.addAttribute("maySubmit", actor.may(Permission.SUBMIT_CASE));
        try {
            model.addAttribute("page", queries.list(filter.toCaseFilter(), actor));
            model.addAttribute("errors", Map.of());
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("page", new CasePage(List.of(), null));
            model.addAttribute("errors", refusals.texts(refusal, locale));
        }
        return "cases/list";
    }
}
