package org.sangyu.sheets.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.ImportPreview;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetImport;
import org.sangyu.sheets.SheetImports;
import org.sangyu.sheets.SheetWords;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Bringing a register in: upload, look at what it would do, confirm, watch it being written, see what came of it. */
@Controller
@RequestMapping("/sheets/{register}/import")
class SheetImportPages {

    private final SheetImports imports;
    private final SheetWords words;
    private final Refusals refusals;
    private final CurrentActor current;

    SheetImportPages(SheetImports imports, SheetWords words, Refusals refusals, CurrentActor current) {
        this.imports = imports;
        this.words = words;
        this.refusals = refusals;
        this.current = current;
    }

    /** What the page's script asks for while it waits. */
    record Progress(String state, int done, int total, int percent) {}

    /** One reason why a row is refused. */
    record Wrong(int row, String column, String text, String reason) {}

    /** A column and what is to be known about it. */
    record Explained(String heading, boolean required, String hint, List<String> choices) {}

    @GetMapping
    String form(@PathVariable String register, Model model, Locale locale) {
        Actor actor = current.require();
        Register<?> found = describe(register, actor, model, locale);
        model.addAttribute(
                "columns",
                found.columns().stream()
                        .map(column -> explained(found, column, locale))
                        .toList());
        model.addAttribute("latest", imports.latest(register, actor));
        model.asMap().putIfAbsent("errors", Map.of());
        return "sheets/import";
    }

    @PostMapping
    String upload(@PathVariable String register, @RequestParam MultipartFile file, Model model, Locale locale)
            throws IOException {
        try {
            UUID id = imports.upload(register, file.getOriginalFilename(), file.getBytes(), locale, current.require());
            return "redirect:/sheets/" + register + "/import/" + id;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            model.addAttribute("errors", refusals.texts(refusal, locale));
            return form(register, model, locale);
        }
    }

    /** The same address from preview to result: it shows what there is to see by now. */
    @GetMapping("/{id}")
    String look(@PathVariable String register, @PathVariable UUID id, Model model, Locale locale) {
        Actor actor = current.require();
        Register<?> found = describe(register, actor, model, locale);
        SheetImport it = imports.require(register, id, actor);
        model.addAttribute("it", it);
        return switch (it.state()) {
            case UPLOADED -> preview(found, it, actor, model, locale);
            case RUNNING -> "sheets/progress";
            case DONE, FAILED, STOPPED -> "sheets/done";
        };
    }

    /** What failed or stopped may be looked at again before it is confirmed again. */
    @GetMapping("/{id}/preview")
    String again(@PathVariable String register, @PathVariable UUID id, Model model, Locale locale) {
        Actor actor = current.require();
        Register<?> found = describe(register, actor, model, locale);
        SheetImport it = imports.require(register, id, actor);
        model.addAttribute("it", it);
        return it.state() == SheetImport.State.RUNNING || it.state() == SheetImport.State.DONE
                ? "redirect:/sheets/" + register + "/import/" + id
                : preview(found, it, actor, model, locale);
    }

    @PostMapping("/{id}")
    String confirm(
            @PathVariable String register,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean partial) {
        imports.confirm(register, id, partial, current.require());
        return "redirect:/sheets/" + register + "/import/" + id;
    }

    @GetMapping("/{id}/progress")
    ResponseEntity<Progress> progress(@PathVariable String register, @PathVariable UUID id) {
        SheetImport it = imports.require(register, id, current.require());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Progress(it.state().name(), it.done(), it.total(), it.percent()));
    }

    private String preview(Register<?> register, SheetImport it, Actor actor, Model model, Locale locale) {
        ImportPreview preview = imports.preview(register.key(), it.id(), actor);
        model.addAttribute("preview", preview);
        model.addAttribute(
                "wrong",
                preview.refused().stream()
                        .map(cell -> new Wrong(
                                cell.row(),
                                cell.column() == null ? null : words.heading(register, cell.column(), locale),
                                cell.text(),
                                said(cell.reason(), locale)))
                        .toList());
        model.addAttribute(
                "emptied",
                preview.emptied().stream()
                        .map(column -> words.heading(register, column, locale))
                        .toList());
        return "sheets/preview";
    }

    private String said(FieldRefusal reason, Locale locale) {
        return refusals.text(reason, locale);
    }

    private Register<?> describe(String key, Actor actor, Model model, Locale locale) {
        Register<?> register = imports.register(key, actor);
        model.addAttribute("key", key);
        model.addAttribute("home", register.home());
        model.addAttribute("book", words.title(register, locale));
        Map<String, String> headings = new LinkedHashMap<>();
        register.columns().forEach(column -> headings.put(column.key(), words.heading(register, column.key(), locale)));
        model.addAttribute("headings", headings);
        return register;
    }

    private Explained explained(Register<?> register, Column column, Locale locale) {
        return new Explained(
                words.heading(register, column.key(), locale),
                column.required(),
                words.hint(register, column.key(), locale),
                words.choices(column, locale));
    }
}
