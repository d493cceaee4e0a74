package org.sangyu.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ConsentPurpose;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one agrees to oneself, and takes back: the page is the channel. */
@Controller
@RequestMapping("/me/consents/{purpose}")
class OwnConsentActs {

    private final OwnActs acts;
    private final ConsentBook consents;

    OwnConsentActs(OwnActs acts, ConsentBook consents) {
        this.acts = acts;
        this.consents = consents;
    }

    @PostMapping("/give")
    ModelAndView give(
            @PathVariable ConsentPurpose purpose,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        return acts.take(
                "consents", form, request, (self, by) -> consents.give(self, purpose, ConsentChannel.PAGE, by));
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @PathVariable ConsentPurpose purpose,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        return acts.take(
                "consents", form, request, (self, by) -> consents.withdraw(self, purpose, ConsentChannel.PAGE, by));
    }
}
