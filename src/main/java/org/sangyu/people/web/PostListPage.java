package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.people.Constant;
import org.sangyu.people.PeopleFigures;
import org.sangyu.people.PeopleScope;
import org.sangyu.people.PostKind;
import org.sangyu.people.PostList;
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

/** The posts held in one scope: how many of each kind, as a share of all, and who holds them. */
@Controller
class PostListPage {

    private final PostList posts;
    private final PeopleFigures figures;
    private final RegisterOptions options;
    private final PeopleWords words;
    private final Refusals refusals;
    private final CurrentActor current;

    PostListPage(
            PostList posts,
            PeopleFigures figures,
            RegisterOptions options,
            PeopleWords words,
            Refusals refusals,
            CurrentActor current) {
        this.posts = posts;
        this.figures = figures;
        this.options = options;
        this.words = words;
        this.refusals = refusals;
        this.current = current;
    }

    record Filter(String scope, String kind, String cursor) {}

    @GetMapping("/register/posts")
    String list(@ModelAttribute("filter") Filter filter, Model model, HttpServletResponse response, Locale locale) {
        Actor reader = current.require();
        if (!reader.may(Permission.KEEP_REGISTER)) {
            throw Refusal.notPermitted("people.refused.not-yours");
        }
        PeopleScope scope = PeopleScope.of(filter.scope(), reader);
        model.addAttribute("words", words);
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", options.scopes(scope, reader));
        model.addAttribute("kinds", PostKind.values());
        model.addAttribute("figures", figures.posts(scope, reader));
        model.addAttribute("errors", Map.of());
        try {
            PostKind kind = Constant.named(PostKind.class, filter.kind());
            model.addAttribute("page", posts.list(scope, kind, filter.cursor(), reader));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("page", new PostList.Page(List.of(), null));
            model.addAttribute("errors", refusals.texts(refusal, locale));
        }
        return "people/posts";
    }
}
