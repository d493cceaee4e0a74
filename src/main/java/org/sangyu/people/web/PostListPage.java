package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.sangyu.people.Constant;
import org.sangyu.people.PeopleFigures;
import org.sangyu.people.PeopleScope;
import org.sangyu.people.PostKind;
import org.sangyu.people.PostList;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The posts held in one scope: how many of each kind, as a share of all, and who holds them. */
@Controller
class PostListPage {

    private final PostList posts;
    private final PeopleFigures figures;
    private final ScopedList lists;
    private final CurrentActor current;

    PostListPage(PostList posts, PeopleFigures figures, ScopedList lists, CurrentActor current) {
        this.posts = posts;
        this.figures = figures;
        this.lists = lists;
        this.current = current;
    }

    record Filter(String scope, String kind, String cursor) {}

    @GetMapping("/register/posts")
    String list(@ModelAttribute("filter") Filter filter, Model model, HttpServletResponse response, Locale locale) {
        Actor reader = current.require();
        if (!reader.may(Permission.KEEP_REGISTER)) {
            throw Refusal.notPermitted("people.refused.not-yours");
        }
        PeopleScope scope = lists.open(filter.scope(), reader, model);
        model.addAttribute("kinds", PostKind.values());
        model.addAttribute("figures", figures.posts(scope, reader));
        PostKind kind = Constant.named(PostKind.class, filter.kind());
        lists.show(
                () -> posts.list(scope, kind, filter.cursor(), reader),
                new PostList.Page(List.of(), null),
                model,
                response,
                locale);
        return "people/posts";
    }
}
