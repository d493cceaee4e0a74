package org.sangyu.notification;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Turns an occasion into words. An engine of its own, kept out of the pages' one: plain text needs the TEXT mode, and
 * a mail must not depend on a request.
 */
@Component
class MailTemplates {

    /** Mail speaks Chinese, whoever happened to click. */
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private static final int LONGEST_SUBJECT = 200;

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final MessageSource messages;

    MailTemplates(MessageSource messages) {
        this.messages = messages;
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
    }

    Letter render(Mail mail) {
        String subject = subject(mail);
        Context context = new Context(LANGUAGE, mail.model());
        context.setVariable("subject", subject);
        return new Letter(
                subject,
                storable(engine.process(mail.occasion() + ".txt", context)),
                storable(engine.process(mail.occasion() + ".html", context)));
    }

    private String subject(Mail mail) {
        Object given = mail.model().get("subjectArgs");
        Object[] args = given instanceof Object[] array
                ? array
                : new Object[] {mail.model().get("number")};
        String subject = messages.getMessage("notification.mail." + mail.occasion() + ".subject", args, LANGUAGE);
        // a line break here would begin a new header
        String line = subject.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }

    /** PostgreSQL cannot keep U+0000, and one typed character must not undo a case. */
    private static String storable(String text) {
        return text.replace("\u0000", "");
    }

    private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setResolvablePatterns(Set.of(pattern));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
