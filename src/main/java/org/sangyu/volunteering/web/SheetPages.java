package org.sangyu.volunteering.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sangyu.organisation.Organisations;
import org.sangyu.privacy.Masking;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.sheets.SheetExports;
import org.sangyu.volunteering.HoursDoors;
import org.sangyu.volunteering.ServiceSheet;
import org.sangyu.volunteering.ServiceSheets;
import org.sangyu.volunteering.SheetDesk;
import org.sangyu.web.Attempt;
import org.sangyu.web.FileAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hours as files: a volunteer's sheet as PDF, the page that says whether it is genuine, a list as a spreadsheet. */
@Controller
class SheetPages {

    private final SheetDesk desk;
    private final ServiceSheets sheets;
    private final HoursDoors doors;
    private final SheetExports exports;
    private final Organisations organisations;
    private final Attempt attempt;
    private final CurrentActor current;

    SheetPages(
            SheetDesk desk,
            ServiceSheets sheets,
            HoursDoors doors,
            SheetExports exports,
            Organisations organisations,
            Attempt attempt,
            CurrentActor current) {
        this.desk = desk;
        this.sheets = sheets;
        this.doors = doors;
        this.exports = exports;
        this.organisations = organisations;
        this.attempt = attempt;
        this.current = current;
    }

    @GetMapping({"/my/service/sheets/{number}", "/hours/sheets/{number}"})
    ResponseEntity<byte[]> pdf(@PathVariable String number) {
        ServiceSheet sheet = desk.require(number, current.require());
        return FileAnswer.toRead(sheet.number() + ".pdf", MediaType.APPLICATION_PDF, desk.pdf(sheet));
    }

    @GetMapping("/hours/{id:\\d+}/sheet")
    String ask(@PathVariable long id, Model model) {
        return form(id, model);
    }

    @PostMapping("/hours/{id:\\d+}/sheet")
    ModelAndView issue(
            @PathVariable long id, @RequestParam Map<String, String> form, Model model, HttpServletRequest request) {
        Actor actor = current.require();
        return attempt.at(
                () -> "/hours/sheets/" + desk.of(id, Days.of(form.get("from")), Days.of(form.get("until")), actor),
                "volunteering.sheet.issued",
                () -> form(id, model),
                form,
                model,
                request);
    }

    /** Masked; in full, for a reason, it is taken out with the other registers. */
    @GetMapping("/hours/export.xlsx")
    ResponseEntity<byte[]> export(@RequestParam Map<String, String> filter, Locale locale) {
        SheetExports.Wish wish = new SheetExports.Wish(SheetExports.Format.XLSX, false, null, filter);
        SheetExports.File file = exports.takeOut("hours", wish, locale, current.require());
        return FileAnswer.toSave(file.name() + ".xlsx", FileAnswer.XLSX, file.bytes());
    }

    /** For anybody who holds the paper in hand; nothing more than stands on it, and the name masked. */
    @GetMapping("/service-sheet/{number}")
    String genuine(
            @PathVariable String number,
            @RequestParam(required = false) String c,
            Model model,
            HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<ServiceSheets.Genuine> genuine = sheets.genuine(number, c);
        if (genuine.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "volunteering/sheet-unknown";
        }
        ServiceSheet sheet = genuine.get().sheet();
        model.addAttribute("sheet", sheet);
        model.addAttribute("name", Masking.name(sheet.name()));
        model.addAttribute("issuer", organisations.require(sheet.issuerCode()));
        model.addAttribute("corrected", genuine.get().corrected());
        return "volunteering/sheet-genuine";
    }

    private String form(long id, Model model) {
        Attempt.none(model);
        model.addAttribute("record", doors.seen(id, current.require()));
        return "volunteering/hours-sheet";
    }
}
