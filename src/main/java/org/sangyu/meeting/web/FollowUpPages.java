package org.sangyu.meeting.web;

import org.sangyu.meeting.FollowUps;
import org.sangyu.security.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deals with what is still open of earlier meetings: taken over into this one's lists, or settled. */
@Controller
@RequestMapping("/meetings/{id}/follow-ups")
class FollowUpPages {

    private final FollowUps followUps;
    private final CurrentActor current;

    FollowUpPages(FollowUps followUps, CurrentActor current) {
        this.followUps = followUps;
        this.current = current;
    }

    /** @param itemId which one; without it all that are open */
    @PostMapping("/carry-over")
    String carryOver(@PathVariable long id, @RequestParam(required = false) Long itemId) {
        if (itemId == null) {
            followUps.carryOverAll(id, current.require());
        } else {
            followUps.carryOver(id, itemId, current.require());
        }
        return "redirect:/meetings/" + id + "#follow-ups";
    }

    @PostMapping("/settle")
    String settle(@PathVariable long id, @RequestParam long itemId) {
        followUps.settle(id, itemId, current.require());
        return "redirect:/meetings/" + id + "#follow-ups";
    }
}
