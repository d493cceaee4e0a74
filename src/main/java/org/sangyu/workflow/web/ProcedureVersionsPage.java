package org.sangyu.workflow.web;

import org.sangyu.security.CurrentActor;
import org.sangyu.workflow.ProcedureMove;
import org.sangyu.workflow.ProcedureVersions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator sees by which diagrams cases run, and moves them to the newest. */
@Controller
@RequestMapping("/admin/procedures")
class ProcedureVersionsPage {

    private final ProcedureVersions versions;
    private final ProcedureMove move;
    private final CurrentActor current;

    ProcedureVersionsPage(ProcedureVersions versions, ProcedureMove move, CurrentActor current) {
        this.versions = versions;
        this.move = move;
        this.current = current;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("versions", versions.list());
        return "workflow/procedures";
    }

    @PostMapping("/move")
    String move(@RequestParam String process, @RequestParam int version, RedirectAttributes next) {
        next.addFlashAttribute("report", move.move(process, version, current.require()));
        return "redirect:/admin/procedures";
    }
}
