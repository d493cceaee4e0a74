package org.sangyu.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;

/** One address as somebody typed it, without the control characters that could smuggle in a header. */
record Recipient(String address) {

    static Recipient of(String typed) {
        return new Recipient(typed.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip());
    }

    /** Whether it is one plain address that a mail server will accept at all. */
    boolean isDeliverable() {
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            return address.equals(parsed.getAddress())
                    && address.indexOf('@') > 0
                    && StandardCharsets.US_ASCII.newEncoder().canEncode(address);
        } catch (AddressException e) {
            return false;
        }
    }

    /** For people who need not know it: the first character and the domain (domain.md §10.2). */
    String masked() {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at);
    }
}
