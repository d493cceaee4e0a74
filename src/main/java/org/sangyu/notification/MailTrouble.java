package org.sangyu.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail did not go out, in a word. What a mail server answers often quotes the address, so its sentence is not
 * kept, only its number.
 */
enum MailTrouble {
    /** The address cannot be written on a mail; trying again would not help. */
    ADDRESS,
    /** The server could not be reached, or did not answer in time. */
    UNREACHABLE,
    /** The server did not take our user name and password. */
    SIGN_IN,
    /** The server refused this mail. */
    REFUSED,
    /** Anything else. */
    OTHER;

    static MailTrouble of(Exception failure) {
        if (failure instanceof MailAuthenticationException) {
            return SIGN_IN;
        }
        // Spring gives a cause when it could not connect, and the failed messages when one was refused
        if (failure instanceof MailSendException && failure.getCause() != null) {
            return UNREACHABLE;
        }
        if (failure instanceof AddressException) {
            return ADDRESS;
        }
        return failure instanceof MailSendException ? REFUSED : OTHER;
    }

    /** Whether the trouble is the server's and the next mail would meet it too. */
    boolean isServers() {
        return this == UNREACHABLE || this == SIGN_IN;
    }

    boolean isFinal() {
        return this == ADDRESS;
    }

    /** What is kept of it: the word, and the SMTP number or the kind of failure. */
    String note(Exception failure) {
        Throwable root = failure;
        if (failure instanceof MailSendException send && send.getMessageExceptions().length > 0) {
            root = send.getMessageExceptions()[0];
        }
        for (Throwable next = root; next != null; next = following(next)) {
            root = next;
            int code = smtpCode(next);
            if (code > 0) {
                return name() + " " + code;
            }
        }
        return name() + " " + root.getClass().getSimpleName();
    }

    private static Throwable following(Throwable failure) {
        return failure instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : failure.getCause();
    }

    private static int smtpCode(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }
}
