package org.sangyu.volunteering.web;

import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.sangyu.volunteering.Awards;
import org.sangyu.volunteering.TeamWall;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A team's wall of thanks. */
@Controller
class TeamWallPage {

    private final TeamWall wall;
    private final Awards awards;
    private final CurrentActor current;

    TeamWallPage(TeamWall wall, Awards awards, CurrentActor current) {
        this.wall = wall;
        this.awards = awards;
        this.current = current;
    }

    @GetMapping("/teams/{code}/wall")
    String show(@PathVariable String code, Model model) {
        Actor reader = current.require();
        model.addAttribute("wall", wall.of(code, reader));
        model.addAttribute("leads", reader.may(Permission.VERIFY_HOURS, code));
        model.addAttribute("awards", awards.ofTeam(code));
        return "volunteering/wall";
    }
}
