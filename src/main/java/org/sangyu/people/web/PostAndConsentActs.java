package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.people.Constant;
import org.sangyu.people.NewPost;
import org.sangyu.people.Posts;
import org.sangyu.refusal.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Posts given and ended, and what a person agreed to on paper or by phone, or took back so. */
@Controller
@RequestMapping("/register/people/{id:\\d{1,18}}")
class PostAndConsentActs {

    private final PersonActs acts;
    private final Posts posts;
    private final ConsentBook consents;

    PostAndConsentActs(PersonActs acts, Posts posts, ConsentBook consents) {
        this.acts = acts;
        this.posts = posts;
        this.consents = consents;
    }

    @PostMapping("/posts")
    ModelAndView appoint(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return acts.take(id, "posts", form, request, by -> posts.appoint(id, post(form), by));
    }

    @PostMapping("/posts/{post}/end")
    ModelAndView endPost(
            @PathVariable long id,
            @PathVariable long post,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        return acts.take(id, "posts", form, request, by -> posts.end(id, post, by));
    }

    @PostMapping("/consents/{purpose}/give")
    ModelAndView give(
            @PathVariable long id,
            @PathVariable ConsentPurpose purpose,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        return acts.take(id, "consents", form, request, by -> consents.give(id, purpose, channel(form), by));
    }

    /** Whoever takes back the yes to the register is gone from it: there is no page to come back to. */
    @PostMapping("/consents/{purpose}/withdraw")
    ModelAndView withdraw(
            @PathVariable long id,
            @PathVariable ConsentPurpose purpose,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        ModelAndView after =
                acts.take(id, "consents", form, request, by -> consents.withdraw(id, purpose, channel(form), by));
        boolean gone = purpose == ConsentPurpose.REGISTER && after.getStatus() == null;
        return gone ? new ModelAndView("redirect:/register/people") : after;
    }

    private static ConsentChannel channel(MultiValueMap<String, String> form) {
        ConsentChannel channel = Constant.named(ConsentChannel.class, form.getFirst("channel"));
        if (channel == null || channel == ConsentChannel.PAGE) {
            throw Refusal.invalid("channel", "people.refused.consent-channel");
        }
        return channel;
    }

    private static NewPost post(MultiValueMap<String, String> form) {
        return new NewPost(
                form.getFirst("kind"),
                form.getFirst("orgCode"),
                form.getFirst("place"),
                form.getFirst("concurrent"),
                form.getFirst("since"),
                form.getFirst("until"));
    }
}
