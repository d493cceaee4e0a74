package org.sangyu.volunteering.web;

import org.sangyu.notification.PublicAddress;
import org.sangyu.paper.QrCode;
import org.sangyu.security.CurrentActor;
import org.sangyu.volunteering.CallQueries;
import org.sangyu.volunteering.CallSlips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The slip for those who have no phone 服务任务单: a page of paper in large letters; its code leads to where it is typed in. */
@Controller
class SlipPage {

    private final CallQueries queries;
    private final CallSlips slips;
    private final PublicAddress address;
    private final CallModel words;
    private final CurrentActor current;

    SlipPage(CallQueries queries, CallSlips slips, PublicAddress address, CallModel words, CurrentActor current) {
        this.queries = queries;
        this.slips = slips;
        this.address = address;
        this.words = words;
        this.current = current;
    }

    @GetMapping("/calls/{number}/slip")
    String slip(@PathVariable String number, Model model) {
        CallQueries.Seen seen = queries.require(number, current.require());
        String url = address.of("/calls/" + number);
        model.addAttribute("seen", seen);
        model.addAttribute("call", seen.call());
        model.addAttribute("where", slips.address(seen.call()));
        model.addAttribute("url", url);
        model.addAttribute("code", QrCode.dataUri(url));
        model.addAttribute("words", words);
        return "volunteering/slip";
    }
}
