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
    private final ScopedList lists;
    private final CurrentActor current;

    HubPage(HubBlocks blocks, ScopedList lists, CurrentActor current) {
        this.blocks = blocks;
        this.lists = lists;
        this.current = current;
    }

    @GetMapping("/register")
    String show(@RequestParam(required = false) String scope, Model model) {
        Actor reader = current.require();
        PeopleScope seen = lists.open(scope, reader, model);
        model.addAttribute("blocks", blocks.of(seen, reader));
        model.addAttribute("keeps", reader.may(Permission.KEEP_REGISTER));
        return "people/hub";
    }
}
