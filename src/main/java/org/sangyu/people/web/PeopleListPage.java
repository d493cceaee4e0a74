package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.sangyu.people.Constant;
import org.sangyu.people.ParticipationCategory;
import org.sangyu.people.People;
import org.sangyu.people.PeopleScope;
import org.sangyu.people.PersonFilter;
import org.sangyu.people.PersonPage;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The people of one scope by name, narrowed by what they are and by search. */
@Controller
class PeopleListPage {

    /** Where a session keeps the address of the list as it was narrowed last, for the way back from a person. */
    private static final String LAST = "peopleList";

    private final People people;
    private final ScopedList lists;
    private final CurrentActor current;

    PeopleListPage(People people, ScopedList lists, CurrentActor current) {
        this.people = people;
        this.lists = lists;
        this.current = current;
    }

    /** As it stands in the address; what is no choice there narrows nothing. */
    record Filter(String scope, String kind, String category, String q, String cursor) {

        /** A team's leader learns neither categories nor ID numbers, so not by asking for them either. */
        PersonFilter typed(boolean keeps) {
            return new PersonFilter(
                    keeps ? Constant.named(ParticipationCategory.class, category) : null,
                    Constant.named(PersonFilter.Kind.class, kind),
                    keeps || q == null ? q : q.replaceAll("\\d{15,}.*", ""),
                    cursor);
        }
    }

    @GetMapping("/register/people")
    String list(
            @ModelAttribute("filter") Filter filter,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Actor reader = current.require();
        PeopleScope scope = lists.open(filter.scope(), reader, model);
        model.addAttribute("kinds", PersonFilter.Kind.values());
        model.addAttribute("categories", ParticipationCategory.values());
        boolean keeps = reader.may(Permission.KEEP_REGISTER);
        model.addAttribute("keeps", keeps);
        boolean shown = lists.show(
                () -> people.list(scope, filter.typed(keeps), reader),
                new PersonPage(List.of(), null),
                model,
                response,
                locale);
        if (shown) {
            request.getSession().setAttribute(LAST, address(request));
        }
        return "people/list";
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
