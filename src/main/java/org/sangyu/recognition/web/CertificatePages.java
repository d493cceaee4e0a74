package org.sangyu.recognition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sangyu.organisation.Organisations;
import org.sangyu.recognition.Certificates;
import org.sangyu.recognition.Honour;
import org.sangyu.recognition.RoundBook;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.sheets.SheetExports;
import org.sangyu.web.FileAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Honours as files: a certificate as PDF, the page that says whether it is genuine, a selection as a spreadsheet. */
@Controller
class CertificatePages {

    private final Certificates certificates;
    private final RoundBook book;
    private final SheetExports exports;
    private final Organisations organisations;
    private final CurrentActor current;

    CertificatePages(
            Certificates certificates,
            RoundBook book,
            SheetExports exports,
            Organisations organisations,
            CurrentActor current) {
        this.certificates = certificates;
        this.book = book;
        this.exports = exports;
        this.organisations = organisations;
        this.current = current;
    }

    @GetMapping("/my/honours/{number}")
    ResponseEntity<byte[]> pdf(@PathVariable String number) {
        Honour honour = certificates.require(number, current.require());
        return FileAnswer.toRead(honour.number() + ".pdf", MediaType.APPLICATION_PDF, certificates.pdf(honour));
    }

    /** Names masked; in full, for a reason, it is taken out with the other registers. */
    @GetMapping("/recognition/{number:PX-.*}/export.xlsx")
    ResponseEntity<byte[]> export(@PathVariable String number, Locale locale) {
        Actor actor = current.require();
        book.seen(number, actor);
        SheetExports.Wish wish = new SheetExports.Wish(SheetExports.Format.XLSX, false, null, Map.of("round", number));
        SheetExports.File file = exports.takeOut("recognition", wish, locale, actor);
        return FileAnswer.toSave(file.name() + ".xlsx", FileAnswer.XLSX, file.bytes());
    }

    /** For anybody who holds the certificate in hand; the name stays masked. */
    @GetMapping("/honour/{number}")
    String genuine(
            @PathVariable String number,
            @RequestParam(required = false) String c,
            Model model,
            HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        Optional<Honour> genuine = certificates.genuine(number, c);
        if (genuine.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("honour", genuine.orElse(null));
        model.addAttribute(
                "issuer",
                genuine.map(it -> organisations.require(it.areaCode()).name()).orElse(null));
        return "recognition/genuine";
    }
}
