package org.sangyu.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Writes a mail in the form that mail servers speak, plain text and html side by side, and hands it over. */
@Component
class Postman {

    private final JavaMailSender sender;
    private final MessageSource messages;
    private final String from;
    private final Clock clock;

    Postman(
            JavaMailSender sender,
            MessageSource messages,
            @Value("${sangyu.mail.from:sangyu@localhost}") String from,
            Clock clock) {
        this.sender = sender;
        this.messages = messages;
        this.from = from;
        this.clock = clock;
    }

    void deliver(OutgoingMail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        message.setFrom(new InternetAddress(
                from, messages.getMessage("notification.mail.from", null, Locale.SIMPLIFIED_CHINESE), "UTF-8"));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.letter().subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        // no out-of-office answers, please
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart twins = new MimeMultipart(
                "alternative",
                part(mail.letter().text(), "plain"),
                part(mail.letter().html(), "html"));
        message.setContent(twins);
        // saving gives a new Message-ID; ours must be the same at every attempt
        message.saveChanges();
        message.setHeader("Message-ID", mail.messageId());
        sender.send(message);
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        return part;
    }
}
