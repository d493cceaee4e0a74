package org.sangyu.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints a template as PDF. The template is XHTML (every element closed), texts are escaped as on every page, and the
 * characters that it needs are embedded, so that it looks the same on every machine (docs/adr/0013-printing.md).
 */
@Component
public class Paper {

    /** What templates call the font in their CSS. */
    private static final String FONT = "Noto Sans SC";

    private static final String FILES = "fonts/ttf/NotoSansSC/NotoSansSC-";

    /** What XML cannot hold, however it is written: a paste from elsewhere may bring it along. */
    private static final String NOT_IN_XML = "[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\t\\n\\r]]";

    private final ITemplateEngine templates;
    private volatile ReadableText readable;

    Paper(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** @param template such as {@code volunteering/service-sheet-pdf} */
    public byte[] pdf(String template, Map<String, Object> model, Locale locale) {
        String page = templates.process(template, new Context(locale, model)).replaceAll(NOT_IN_XML, "");
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useFont(() -> font("Regular"), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FONT, 700, FontStyle.NORMAL, true);
        // nothing is fetched for a page: pictures are in it or not there
        builder.useUriResolver(
                (base, address) -> address != null && address.startsWith("data:image/") ? address : null);
        builder.withProducer("Sangyu");
        builder.withHtmlContent(page, null);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            builder.toStream(bytes);
            builder.run();
            return readable().in(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadableText readable() throws IOException {
        ReadableText known = readable;
        if (known == null) {
            try (InputStream font = font("Regular")) {
                known = ReadableText.of(font.readAllBytes());
            }
            readable = known;
        }
        return known;
    }

    private static InputStream font(String weight) {
        try {
            return new ClassPathResource(FILES + weight + ".ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
