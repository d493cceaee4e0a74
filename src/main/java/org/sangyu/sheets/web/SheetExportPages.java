package org.sangyu.sheets.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetExports;
import org.sangyu.sheets.SheetExports.Format;
import org.sangyu.sheets.SheetExports.Wish;
import org.sangyu.sheets.SheetImports;
import org.sangyu.sheets.SheetTemplates;
import org.sangyu.sheets.SheetWords;
import org.sangyu.web.FileAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Files to take along: the empty spreadsheet of a register, and the register itself, masked or for a reason in full. */
@Controller
@RequestMapping("/sheets/{register}")
class SheetExportPages {

    /** Parameters of this page itself; all others narrow the list down. */
    private static final Set<String> OWN = Set.of("format", "clear", "reason", "_csrf");

    private final SheetExports exports;
    private final SheetImports imports;
    private final SheetTemplates templates;
    private final SheetWords words;
    private final Refusals refusals;
    private final CurrentActor current;

    SheetExportPages(
            SheetExports exports,
            SheetImports imports,
            SheetTemplates templates,
            SheetWords words,
            Refusals refusals,
            CurrentActor current) {
        this.exports = exports;
        this.imports = imports;
        this.templates = templates;
        this.words = words;
        this.refusals = refusals;
        this.current = current;
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String register, Locale locale) {
        Register<?> found = imports.register(register, current.require());
        String name = words.text("sheets.template.name", locale, words.title(found, locale));
        return file(name, Format.XLSX, templates.of(found, locale));
    }

    /** Without a format, the page that asks for it; with one, the file, masked. */
    @GetMapping("/export")
    Object ask(@PathVariable String register, @RequestParam Map<String, String> all, Locale locale) {
        Actor actor = current.require();
        Optional<Format> format = format(all.get("format"));
        return format.isPresent()
                ? take(register, new Wish(format.get(), false, null, filter(all)), all, locale)
                : page(exports.register(register, actor), all, Map.of(), actor, locale);
    }

    @PostMapping("/export")
    Object take(@PathVariable String register, @RequestParam Map<String, String> all, Locale locale) {
        boolean clear = Boolean.parseBoolean(all.get("clear"));
        Format format = format(all.get("format")).orElse(Format.XLSX);
        return take(register, new Wish(format, clear, all.get("reason"), filter(all)), all, locale);
    }

    private Object take(String register, Wish wish, Map<String, String> all, Locale locale) {
        Actor actor = current.require();
        try {
            SheetExports.File file = exports.takeOut(register, wish, locale, actor);
            return file(file.name(), wish.format(), file.bytes());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            ModelAndView page =
                    page(exports.register(register, actor), all, refusals.texts(refusal, locale), actor, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
    }

    private ModelAndView page(
            Register<?> register, Map<String, String> all, Map<String, String> errors, Actor actor, Locale locale) {
        return new ModelAndView("sheets/export")
                .addObject("key", register.key())
                .addObject("home", register.home())
                .addObject("book", words.title(register, locale))
                .addObject("filter", filter(all))
                .addObject("reason", all.get("reason"))
                .addObject("mayReveal", actor.may(Permission.REVEAL_PERSON))
                .addObject("errors", errors);
    }

    private static Map<String, String> filter(Map<String, String> all) {
        Map<String, String> filter = new LinkedHashMap<>(all);
        filter.keySet().removeAll(OWN);
        filter.values().removeIf(String::isBlank);
        return filter;
    }

    private static Optional<Format> format(String said) {
        return Arrays.stream(Format.values())
                .filter(format -> format.name().equalsIgnoreCase(said))
                .findFirst();
    }

    private static ResponseEntity<byte[]> file(String name, Format format, byte[] bytes) {
        return FileAnswer.toSave(
                name + "." + format.name().toLowerCase(Locale.ROOT),
                format == Format.CSV ? FileAnswer.CSV : FileAnswer.XLSX,
                bytes);
    }
}
