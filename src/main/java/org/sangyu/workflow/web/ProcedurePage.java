package org.sangyu.workflow.web;

import java.util.List;
import java.util.Locale;
import org.sangyu.security.CurrentActor;
import org.sangyu.workflow.CaseProcedure;
import org.sangyu.workflow.ProcedureStage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows how far a case came, for whoever may see the case. */
@Controller
class ProcedurePage {

    private final CaseProcedure procedure;
    private final CurrentActor current;

    ProcedurePage(CaseProcedure procedure, CurrentActor current) {
        this.procedure = procedure;
        this.current = current;
    }

    @GetMapping("/cases/{number:MS-.*}/procedure")
    String show(@PathVariable String number, Model model, Locale locale) {
        List<ProcedureStage> stages = procedure.of(number, current.require(), locale);
        model.addAttribute("number", number);
        model.addAttribute(
                "drawn",
                stages.stream().filter(stage -> stage.picture() != null).toList());
        model.addAttribute(
                "over", stages.stream().filter(stage -> stage.picture() == null).toList());
        return "workflow/procedure";
    }
}
