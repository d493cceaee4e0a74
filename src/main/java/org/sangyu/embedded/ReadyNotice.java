package org.sangyu.embedded;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangyu.startup.BilingualText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last lines of the start-up log: where to go, who to be, where the mail is. */
@Component
@Profile("!postgres")
class ReadyNotice {

    private static final Logger log = LoggerFactory.getLogger(ReadyNotice.class);

    /** Of the demo accounts, which exist in the embedded default only. */
    private static final String DEMO_PASSWORD = "sangyu-demo";

    private final BilingualText texts = new BilingualText("embedded");
    private final Environment environment;
    private final DataDirectory directory;

    ReadyNotice(Environment environment, DataDirectory directory) {
        this.environment = environment;
        this.directory = directory;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready() {
        log.info("{}", text());
    }

    String text() {
        String address = "http://127.0.0.1:" + environment.getProperty("local.server.port", "8080");
        Stream<String> lines = Stream.of(
                        List.of(line("address", address + "/")),
                        environment.getProperty("sangyu.demo", boolean.class, false) ? accounts() : List.<String>of(),
                        List.of(
                                line("mail", address + "/dev/mail"),
                                line("tasklist", address + "/camunda"),
                                line("data", directory.path().toString())))
                .flatMap(List::stream);
        return lines.collect(Collectors.joining(
                System.lineSeparator(),
                System.lineSeparator() + System.lineSeparator() + "  " + label("title") + System.lineSeparator(),
                System.lineSeparator()));
    }

    private List<String> accounts() {
        Map<Boolean, String> names = DemoFile.rows("accounts.csv").stream()
                .map(row -> row.get("username"))
                .distinct()
                .collect(Collectors.partitioningBy(name -> name.endsWith("2"), Collectors.joining(" ")));
        return List.of(
                line("accounts", names.get(false)),
                line("accounts2", names.get(true)),
                line("password", DEMO_PASSWORD));
    }

    private String line(String key, String value) {
        return "    " + label(key) + ": " + value;
    }

    private String label(String key) {
        return texts.chinese("embedded.ready." + key) + " " + texts.english("embedded.ready." + key);
    }
}
