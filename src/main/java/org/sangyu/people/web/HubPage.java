package org.sangyu.people.web;

import org.sangyu.people.PeopleScope;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register's overview: what there is in one scope, as figures that lead to their lists. */
@Controller
class HubPage {

    private final HubBlocks blocks;
    private final RegisterOptions options;
    private final PeopleWords words;
    private final CurrentActor current;

    HubPage(HubBlocks blocks, RegisterOptions options, PeopleWords words, CurrentActor current) {
        this.blocks = blocks;
        this.options = options;
        this.words = words;
        this.current = current;
    }

    @GetMapping("/register")
    String show(@RequestParam(required = false) String scope, Model model) {
        Actor reader = current.require();
        PeopleScope seen = PeopleScope.of(scope, reader);
        model.addAttribute("words", words);
        model.addAttribute("scope", seen);
        model.addAttribute("scopes", options.scopes(seen, reader));
        model.addAttribute("blocks", blocks.of(seen, reader));
        model.addAttribute("keeps", reader.may(Permission.KEEP_REGISTER));
        return "people/hub";
    }
}
