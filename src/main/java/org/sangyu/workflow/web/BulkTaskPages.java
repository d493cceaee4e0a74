package org.sangyu.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.workflow.BulkActs;
import org.sangyu.workflow.TaskForm.Option;
import org.sangyu.workflow.TaskSheet;
import org.sangyu.workflow.WorkItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many ticked tasks of one kind, done with one form; afterwards each row says what became of it. */
@Controller
@RequestMapping("/tasks/bulk")
class BulkTaskPages {

    /** What a page submits besides the form's own fields. */
    private static final Set<String> NOT_FIELDS = Set.of("_csrf", "ids");

    private final BulkActs bulk;
    private final TaskSheet sheet;
    private final CurrentActor current;
    private final Refusals refusals;

    BulkTaskPages(BulkActs bulk, TaskSheet sheet, CurrentActor current, Refusals refusals) {
        this.bulk = bulk;
        this.sheet = sheet;
        this.current = current;
        this.refusals = refusals;
    }

    record Said(String id, String caseNumber, BulkActs.Row row, String why) {}

    @GetMapping
    String form(
            @RequestParam(required = false) List<String> ids, Model model, Locale locale, RedirectAttributes flash) {
        try {
            return form(bulk.ticked(ids, current.require()), Map.of(), Map.of(), model, locale);
        } catch (Refusal refusal) {
            flash.addFlashAttribute("wrong", refusals.text(refusal, locale));
            return "redirect:/tasks";
        }
    }

    @PostMapping
    String complete(
            @RequestParam(required = false) List<String> ids,
            @RequestParam Map<String, String> submitted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Actor actor = current.require();
        Map<String, Object> fields = new HashMap<>(submitted);
        fields.keySet().removeAll(NOT_FIELDS);
        List<BulkActs.Row> rows;
        try {
            rows = bulk.complete(ids, fields, actor);
        } catch (Refusal refusal) {
            flash.addFlashAttribute("wrong", refusals.text(refusal, locale));
            return "redirect:/tasks";
        }
        if (rows.stream().allMatch(BulkTaskPages::isIllFilled)) {
            // the form itself is wrong: it is shown again with everything in place
            response.setStatus(422);
            Map<String, String> errors = refusals.texts(rows.get(0).refusal(), locale);
            return form(bulk.ticked(ids, actor), submitted, errors, model, locale);
        }
        model.addAttribute("rows", rows.stream().map(row -> said(row, locale)).toList());
        model.addAttribute("done", rows.stream().filter(BulkActs.Row::isDone).count());
        return "workflow/bulk-result";
    }

    private static boolean isIllFilled(BulkActs.Row row) {
        return !row.isDone()
                && row.refusal().kind() == Refusal.Kind.INVALID
                && row.refusal().errors().stream().noneMatch(error -> "ids".equals(error.field()));
    }

    private Said said(BulkActs.Row row, Locale locale) {
        return new Said(row.id(), row.caseNumber(), row, row.isDone() ? null : refusals.text(row.refusal(), locale));
    }

    private String form(
            List<WorkItem> items, Map<String, String> kept, Map<String, String> errors, Model model, Locale locale) {
        model.addAttribute("items", items);
        model.addAttribute("taskName", items.get(0).taskName());
        model.addAttribute("lines", lines(items, locale));
        model.addAttribute("kept", kept);
        model.addAttribute("errors", errors);
        return "workflow/bulk";
    }

    /** The one form for all: where choices depend on the case, whatever one of the cases offers. */
    private List<TaskSheet.Line> lines(List<WorkItem> items, Locale locale) {
        List<TaskSheet.Line> all = new ArrayList<>(sheet.lines(items.get(0), locale));
        for (WorkItem item : items.subList(1, items.size())) {
            List<TaskSheet.Line> more = sheet.lines(item, locale);
            for (int i = 0; i < all.size(); i++) {
                all.set(i, merged(all.get(i), more.get(i)));
            }
        }
        return all;
    }

    private static TaskSheet.Line merged(TaskSheet.Line one, TaskSheet.Line other) {
        if (one.options().equals(other.options())) {
            return one;
        }
        Map<String, Option> options = new LinkedHashMap<>();
        one.options().forEach(option -> options.put(option.value(), option));
        // what is said of a choice because of one case is not said of it for all
        other.options()
                .forEach(option -> options.merge(
                        option.value(),
                        option,
                        (a, b) -> a.label().length() <= b.label().length() ? a : b));
        return new TaskSheet.Line(
                one.type(),
                one.key(),
                one.label(),
                one.description(),
                one.required(),
                one.shownOnly(),
                one.hiddenWhen(),
                one.max(),
                List.copyOf(options.values()),
                one.value());
    }
}
