package org.sangyu.notification;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where people reach this installation from outside: the beginning of every link in a mail. {@code sangyu.public-url};
 * without it, this machine's own address.
 */
@Component
public class PublicAddress {

    private final boolean given;
    private volatile String base;

    PublicAddress(@Value("${sangyu.public-url:}") String configured, @Value("${server.port:8080}") int port) {
        this.given = !configured.isBlank();
        this.base = given ? configured.strip().replaceAll("/+$", "") : local(port);
    }

    /** With {@code server.port=0} the port is known only now. */
    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (!given && event.getApplicationContext().getServerNamespace() == null) {
            base = local(event.getWebServer().getPort());
        }
    }

    /** @return scheme, host and port, without a slash at the end */
    public String base() {
        return base;
    }

    /** @param path absolute path within the application, beginning with a slash */
    public String of(String path) {
        return base + path;
    }

    /** The host alone, as it stands behind the @ of a Message-ID. */
    String host() {
        String host = URI.create(base).getHost();
        return host == null ? "sangyu" : host.replaceAll("[^A-Za-z0-9.-]", "");
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
