package org.sangyu.embedded;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/**
 * The one mailbox of the embedded SMTP server, whoever a mail is addressed to: it keeps nothing in memory and puts
 * everything into the folder. Nobody signs in to it.
 */
record FolderMailbox(MailFolder folder) implements GreenMailUser {

    @Override
    public void deliver(MovingMessage message) {
        deliver(message.getMessage());
    }

    @Override
    public void deliver(MimeMessage message) {
        folder.add(message);
    }

    @Override
    public String getEmail() {
        return "everybody@localhost";
    }

    @Override
    public String getLogin() {
        return getEmail();
    }

    @Override
    public String getPassword() {
        return null;
    }

    @Override
    public String getQualifiedMailboxName() {
        return getEmail();
    }

    @Override
    public void create() {}

    @Override
    public void delete() {}

    @Override
    public void setPassword(String password) {}

    @Override
    public void authenticate(String password) {}
}
