package org.sangyu.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sangyu.cases.CaseQueries;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.workflow.BulkActs;
import org.sangyu.workflow.TaskSheet;
import org.sangyu.workflow.WorkInbox;
import org.sangyu.workflow.WorkItem;
import org.sangyu.workflow.WorkItemFilter;
import org.sangyu.workflow.WorkItemPage;
import org.sangyu.workflow.WorkItemQueries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's inbox and each task in it, on our own pages: the same forms as Tasklist's, without JavaScript. */
@Controller
@RequestMapping("/tasks")
class TaskPages {

    /** As many as may be ticked at once. */
    private static final int PAGE = BulkActs.MOST;

    /** What a page submits besides the form's own fields. */
    private static final Set<String> NOT_FIELDS = Set.of("_csrf");

    private final WorkInbox inbox;
    private final WorkItemQueries queries;
    private final TaskSheet sheet;
    private final CaseQueries cases;
    private final CurrentActor current;
    private final Refusals refusals;

    TaskPages(
            WorkInbox inbox,
            WorkItemQueries queries,
            TaskSheet sheet,
            CaseQueries cases,
            CurrentActor current,
            Refusals refusals) {
        this.inbox = inbox;
        this.queries = queries;
        this.sheet = sheet;
        this.cases = cases;
        this.current = current;
        this.refusals = refusals;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "ALL") WorkItemFilter.View view,
            @RequestParam(name = "case", required = false) String caseNumber,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String cursor,
            Model model) {
        Actor actor = current.require();
        model.addAttribute("view", view);
        model.addAttribute("views", WorkItemFilter.View.values());
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("me", actor.username());
        String only = kind != null && BulkActs.KINDS.contains(kind) ? kind : null;
        WorkItemPage page = queries.list(new WorkItemFilter(view, caseNumber, null, only, cursor, PAGE), actor);
        model.addAttribute("page", page);
        boolean bulk = page.items().stream().anyMatch(item -> BulkActs.KINDS.contains(item.taskName()));
        model.addAttribute("kind", only);
        model.addAttribute("kinds", bulk || only != null ? BulkActs.KINDS : List.of());
        model.addAttribute("bulkKinds", BulkActs.KINDS);
        model.addAttribute("mayBulk", bulk);
        return "workflow/tasks";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model, Locale locale) {
        return show(queries.require(id, current.require()), Map.of(), Map.of(), model, locale);
    }

    @PostMapping("/{id}/claim")
    String claim(@PathVariable String id) {
        inbox.claim(id, current.require());
        return "redirect:/tasks/{id}";
    }

    @PostMapping("/{id}/unclaim")
    String unclaim(@PathVariable String id, RedirectAttributes next) {
        inbox.unclaim(id, current.require());
        next.addFlashAttribute("notice", "workflow.notice.unclaimed");
        return "redirect:/tasks";
    }

    @PostMapping("/{id}")
    String complete(
            @PathVariable String id,
            @RequestParam Map<String, String> submitted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        Actor actor = current.require();
        WorkItem item = queries.require(id, actor);
        Map<String, Object> fields = new HashMap<>(submitted);
        fields.keySet().removeAll(NOT_FIELDS);
        try {
            inbox.complete(id, fields, actor);
            next.addFlashAttribute("notice", "workflow.notice.done");
            return "redirect:/tasks";
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.INVALID) {
                response.setStatus(422);
            } else if (refusal.kind() == Refusal.Kind.CONFLICT
                    && queries.require(id, actor).isHeldBy(actor.username())) {
                // another act may still be right, and what was typed about the work is
                response.setStatus(409);
            } else {
                throw refusal;
            }
            return show(item, submitted, refusals.texts(refusal, locale), model, locale);
        }
    }

    private String show(
            WorkItem item, Map<String, String> kept, Map<String, String> errors, Model model, Locale locale) {
        Actor actor = current.require();
        model.addAttribute("task", item);
        model.addAttribute("mine", item.isHeldBy(actor.username()));
        if (item.isOfCase()) {
            model.addAttribute("case", cases.view(item.caseNumber(), actor));
        } else {
            model.addAttribute("matter", sheet.matter(item));
        }
        TaskSheet.Filled form = sheet.filled(item, locale);
        model.addAttribute("lines", form.lines());
        model.addAttribute("advised", form.advised());
        model.addAttribute("kept", kept);
        model.addAttribute("errors", errors);
        return "workflow/task";
    }
}
