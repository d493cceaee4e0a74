package org.sangyu.calendar.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sangyu.calendar.CalendarDesk;
import org.sangyu.calendar.Followed;
import org.sangyu.calendar.YearFile;
import org.sangyu.calendar.YearImport;
import org.sangyu.calendar.YearImports;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.CurrentActor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's calendar: years and their import, seasons, business hours, and who changed what. */
@Controller
@RequestMapping("/admin/calendar")
class CalendarPages {

    private final CalendarDesk desk;
    private final YearImports imports;
    private final CurrentActor current;
    private final Refusals refusals;
    private final MessageSource messages;

    CalendarPages(
            CalendarDesk desk, YearImports imports, CurrentActor current, Refusals refusals, MessageSource messages) {
        this.desk = desk;
        this.imports = imports;
        this.current = current;
        this.refusals = refusals;
        this.messages = messages;
    }

    /** What was typed into any form of the page, kept when it is shown again. */
    record Wanted(
            String year,
            String code,
            String first,
            String last,
            String effectiveFrom,
            String source,
            String organisation,
            String windows) {}

    @GetMapping
    String show(Model model) {
        model.addAttribute("wanted", new Wanted(null, "heating", null, null, null, null, null, null));
        return fill(model, Map.of());
    }

    @PostMapping("/imports")
    ModelAndView upload(
            @RequestParam MultipartFile file, @ModelAttribute("wanted") Wanted wanted, Model model, Locale locale)
            throws IOException {
        String year = wanted.year() == null ? "" : wanted.year().strip();
        try {
            Integer number = year.matches("\\d{4}") ? Integer.valueOf(year) : null;
            UUID id = imports.upload(number, file.getOriginalFilename(), file.getBytes(), current.require());
            return new ModelAndView("redirect:/admin/calendar/imports/" + id);
        } catch (Refusal refusal) {
            return again(refusal, model, locale);
        }
    }

    @GetMapping("/imports/{id}")
    String preview(@PathVariable UUID id, Model model, Locale locale) {
        YearImport preview = imports.preview(id, current.require());
        model.addAttribute("preview", preview);
        model.addAttribute("errors", errors(preview, locale));
        return "calendar/preview";
    }

    @PostMapping("/imports/{id}")
    String confirm(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        return done(imports.confirm(id, current.require()), next, locale);
    }

    @PostMapping("/seasons")
    ModelAndView changeSeason(
            @ModelAttribute("wanted") Wanted wanted, RedirectAttributes next, Model model, Locale locale) {
        try {
            desk.changeSeason(
                    wanted.code(),
                    wanted.first(),
                    wanted.last(),
                    date(wanted.effectiveFrom()),
                    wanted.source(),
                    current.require());
            next.addFlashAttribute("notice", "calendar.season.changed");
            return new ModelAndView("redirect:/admin/calendar");
        } catch (Refusal refusal) {
            return again(refusal, model, locale);
        }
    }

    /** Looking at it first; with {@code confirmed} it counts. */
    @PostMapping("/hours")
    ModelAndView changeHours(
            @ModelAttribute("wanted") Wanted wanted,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        try {
            if (confirmed) {
                Followed followed = desk.changeHours(wanted.organisation(), wanted.windows(), current.require());
                return new ModelAndView(done(followed, next, locale));
            }
            model.addAttribute(
                    "foresight", desk.foreseeHours(wanted.organisation(), wanted.windows(), current.require()));
            return new ModelAndView("calendar/hours", model.asMap());
        } catch (Refusal refusal) {
            return again(refusal, model, locale);
        }
    }

    private ModelAndView again(Refusal refusal, Model model, Locale locale) {
        if (refusal.kind() != Refusal.Kind.INVALID) {
            throw refusal;
        }
        fill(model, refusals.texts(refusal, locale));
        return new ModelAndView("calendar/calendar", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String fill(Model model, Map<String, String> errors) {
        model.addAttribute("errors", errors);
        model.addAttribute("years", desk.years());
        model.addAttribute("seasons", desk.seasons());
        model.addAttribute("hours", desk.hours());
        model.addAttribute("history", desk.history());
        return "calendar/calendar";
    }

    private String done(Followed followed, RedirectAttributes next, Locale locale) {
        String key = followed.done() ? "calendar.done" : "calendar.done.more";
        next.addFlashAttribute("notice", messages.getMessage(key, new Object[] {followed.moved()}, locale));
        return "redirect:/admin/calendar";
    }

    /** For each row's number the texts by field; what is about the whole row stands under "", about the file in row 0. */
    private Map<Integer, Map<String, List<String>>> errors(YearImport preview, Locale locale) {
        Map<Integer, Map<String, List<String>>> errors = new TreeMap<>();
        for (YearFile.RowError error : preview.file().errors()) {
            String field =
                    error.refusal().field() == null ? "" : error.refusal().field();
            errors.computeIfAbsent(error.row(), row -> new LinkedHashMap<>())
                    .computeIfAbsent(field, name -> new ArrayList<>())
                    .add(refusals.text(error.refusal(), locale));
        }
        return errors;
    }

    private static LocalDate date(String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
