package org.sangyu.embedded;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail as its receiver would see it: addresses, subject and both bodies decoded.
 *
 * @param subject null where it has none
 * @param text the plain text body, or null
 * @param html the HTML body, or null; written by whoever sent the mail, so never to be shown as our own page
 */
public record ReceivedMail(
        String id, Instant receivedAt, String from, String to, String subject, String text, String html) {

    static ReceivedMail of(String id, Instant receivedAt, MimeMessage message) throws MessagingException, IOException {
        return new ReceivedMail(
                id,
                receivedAt,
                readable(message.getFrom()),
                readable(message.getAllRecipients()),
                message.getSubject(),
                body(message, "text/plain"),
                body(message, "text/html"));
    }

    private static String readable(Address[] addresses) {
        return Stream.ofNullable(addresses)
                .flatMap(Arrays::stream)
                .map(ReceivedMail::readable)
                .collect(Collectors.joining(", "));
    }

    private static String readable(Address address) {
        return address instanceof InternetAddress person && person.getPersonal() != null
                ? person.getPersonal() + " <" + person.getAddress() + ">"
                : address.toString();
    }

    /** The first part of that type which is not an attached file. */
    private static String body(Part part, String type) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return null;
        }
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = body(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
