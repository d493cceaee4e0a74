package org.sangyu.embedded;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A real SMTP server on a free port of the loopback interface, and the sender that talks to it: mail takes the
 * same way as in production, and then stays on this machine.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!postgres")
class EmbeddedMail {

    private static final String LOOPBACK = "127.0.0.1";

    @Bean
    MailFolder mailFolder(DataDirectory directory, Clock clock) {
        return new MailFolder(directory.mail(), clock);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail smtpServer(MailFolder folder) {
        var server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        server.getUserManager().setMessageDeliveryHandler((message, to) -> new FolderMailbox(folder));
        return server;
    }

    @Bean
    JavaMailSender mailSender(GreenMail smtpServer) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(LOOPBACK);
        sender.setPort(smtpServer.getSmtp().getPort());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "5000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "10000");
        return sender;
    }
}
