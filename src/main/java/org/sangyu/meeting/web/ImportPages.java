package org.sangyu.meeting.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangyu.meeting.ImportPreview;
import org.sangyu.meeting.ImportResult;
import org.sangyu.meeting.Meeting;
import org.sangyu.meeting.MeetingImports;
import org.sangyu.meeting.MeetingQueries;
import org.sangyu.meeting.NewItem;
import org.sangyu.meeting.Parsed;
import org.sangyu.meeting.RowError;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.web.FileAnswer;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Importing lists on pages: upload, look at every row with what is wrong beside it, then save. */
@Controller
@RequestMapping("/meetings/{id}/import")
class ImportPages {

    /** Rows that the preview shows of the good ones and of the bad ones; it counts them all. */
    private static final int SHOWN = 200;

    private static final Map<String, Function<NewItem, String>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("list", NewItem::list);
        FIELDS.put("title", NewItem::title);
        FIELDS.put("content", NewItem::content);
        FIELDS.put("category", NewItem::category);
        FIELDS.put("areaCode", NewItem::areaCode);
        FIELDS.put("address", NewItem::address);
        FIELDS.put("contactName", NewItem::contactName);
        FIELDS.put("contactPhone", NewItem::contactPhone);
        FIELDS.put("contactEmail", NewItem::contactEmail);
        FIELDS.put("quantity", NewItem::quantity);
        FIELDS.put("time", NewItem::time);
    }

    private final MeetingImports imports;
    private final MeetingQueries queries;
    private final Refusals refusals;
    private final MessageSource messages;
    private final CurrentActor current;

    ImportPages(
            MeetingImports imports,
            MeetingQueries queries,
            Refusals refusals,
            MessageSource messages,
            CurrentActor current) {
        this.imports = imports;
        this.queries = queries;
        this.refusals = refusals;
        this.messages = messages;
        this.current = current;
    }

    @GetMapping
    String form(@PathVariable long id, Model model) {
        model.addAttribute("meeting", queries.require(id, current.require()));
        model.asMap().putIfAbsent("errors", Map.of());
        return "meeting/import";
    }

    /** An empty spreadsheet with the headings and one example, which Excel opens with the right letters. */
    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template(@PathVariable long id, Locale locale) {
        Meeting meeting = queries.require(id, current.require());
        String text =
                "\uFEFF" + messages.getMessage("meeting.import.template", new Object[] {meeting.areaCode()}, locale);
        return FileAnswer.toSave(
                messages.getMessage("meeting.import.template.name", null, locale) + ".csv",
                FileAnswer.CSV,
                text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    String upload(@PathVariable long id, @RequestParam MultipartFile file, Model model, Locale locale)
            throws IOException {
        Actor actor = current.require();
        try {
            UUID upload = imports.upload(id, file.getOriginalFilename(), file.getBytes(), actor);
            return "redirect:/meetings/" + id + "/import/" + upload;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            model.addAttribute("errors", refusals.texts(refusal, locale));
            return form(id, model);
        }
    }

    @GetMapping("/{upload}")
    String preview(@PathVariable long id, @PathVariable UUID upload, Model model, Locale locale) {
        Actor actor = current.require();
        ImportPreview preview = imports.preview(id, upload, actor);
        model.addAttribute("meeting", queries.require(id, actor));
        model.addAttribute("preview", preview);
        model.addAttribute("rows", shown(preview));
        model.addAttribute("fields", used(preview));
        model.addAttribute("errors", errors(preview, locale));
        model.addAttribute("unread", unread(preview, locale));
        return "meeting/preview";
    }

    @PostMapping("/{upload}")
    String save(
            @PathVariable long id, @PathVariable UUID upload, @RequestParam(defaultValue = "false") boolean partial) {
        ImportResult result = imports.save(id, upload, partial, current.require());
        // nothing saved means somebody changed the meeting since the preview: look again
        return result.accepted() == 0
                ? "redirect:/meetings/" + id + "/import/" + upload
                : "redirect:/meetings/" + id + "?imported=" + result.accepted() + "&already=" + result.alreadyThere()
                        + "#lists";
    }

    /** The bad rows before the good ones: they are what somebody has to look at. */
    private static List<Parsed.Row> shown(ImportPreview preview) {
        Set<Integer> bad = preview.badRows();
        Stream<Parsed.Row> first = preview.rows().stream()
                .filter(row -> bad.contains(row.number()))
                .limit(SHOWN);
        Stream<Parsed.Row> then = preview.rows().stream()
                .filter(row -> !bad.contains(row.number()))
                .limit(SHOWN);
        return Stream.concat(first, then).toList();
    }

    /** The columns with something in them, or with something wrong. */
    private static List<String> used(ImportPreview preview) {
        Set<String> wrong =
                preview.errors().stream().map(error -> error.refusal().field()).collect(Collectors.toSet());
        return FIELDS.keySet().stream()
                .filter(field -> wrong.contains(field)
                        || preview.rows().stream()
                                .anyMatch(row -> FIELDS.get(field).apply(row.item()) != null))
                .toList();
    }

    /** For each row's number the texts by field; what is about the whole row stands under "". */
    private Map<Integer, Map<String, String>> errors(ImportPreview preview, Locale locale) {
        Map<Integer, Map<String, String>> errors = new TreeMap<>();
        for (RowError error : preview.errors()) {
            String field = error.refusal().field();
            errors.computeIfAbsent(error.row(), row -> new TreeMap<>())
                    .put(field == null ? "" : field, refusals.text(error.refusal(), locale));
        }
        return errors;
    }

    /** What is wrong with lines that could not even be read as rows. */
    private Map<Integer, String> unread(ImportPreview preview, Locale locale) {
        Set<Integer> read = preview.rows().stream().map(Parsed.Row::number).collect(Collectors.toSet());
        Map<Integer, String> unread = new TreeMap<>();
        preview.errors().stream()
                .filter(error -> !read.contains(error.row()))
                .forEach(error -> unread.put(error.row(), refusals.text(error.refusal(), locale)));
        return unread;
    }
}
