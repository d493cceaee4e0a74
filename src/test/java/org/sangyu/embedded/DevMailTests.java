package org.sangyu.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

@SangyuTest
class DevMailTests {

    private static final String SUBJECT = "\u53d7\u7406\u56de\u6267\uff1aMS-370285-20261121-000123 <b>";

    @Autowired
    JavaMailSender sender;

    @Autowired
    MailFolder folder;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @Test
    void a_mail_that_was_sent_stands_first_in_the_list_with_receiver_and_subject() throws Exception {
        clock.stopAt(Instant.parse("2036-01-01T00:00:00Z"));
        send("wang@example.org", "text", "<p>html</p>");

        HttpResponse<String> page = get("/dev/mail");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("wang@example.org")
                .contains("\u53d7\u7406\u56de\u6267\uff1aMS-370285-20261121-000123 &lt;b&gt;");
        assertThat(folder.list(null, 1)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(SUBJECT);
            assertThat(mail.to()).isEqualTo("\u738b\u5e08\u5085 <wang@example.org>");
            assertThat(mail.text().strip()).isEqualTo("text");
            assertThat(mail.html().strip()).isEqualTo("<p>html</p>");
            assertThat(folder.list(mail.id(), 100))
                    .noneMatch(older -> older.id().equals(mail.id()));
        });
    }

    @Test
    void a_mail_is_shown_with_links_that_work_and_its_html_locked_into_a_frame() throws Exception {
        send(
                "li@example.org",
                "\u8bf7\u8bc4\u4ef7\uff1ahttp://127.0.0.1:8080/feedback/a.b-c_d?x=1\uff0c\u8c22\u8c22\u3002",
                "<a href='http://127.0.0.1:8080/feedback/a.b-c_d'>\u8bc4\u4ef7</a><script>alert(1)</script>");

        HttpResponse<String> page =
                get("/dev/mail/" + newestTo("li@example.org").id());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("href=\"http://127.0.0.1:8080/feedback/a.b-c_d?x=1\"")
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                .contains("srcdoc=\"&lt;base target=")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void a_mail_that_is_not_there_is_not_found() throws Exception {
        assertThat(get("/dev/mail/20261121-000000-000-000001").statusCode()).isEqualTo(404);
        assertThat(get("/dev/mail/..%2F..%2Fsecret").statusCode()).isIn(400, 404);
    }

    private ReceivedMail newestTo(String address) {
        return folder.list(null, 100).stream()
                .filter(mail -> mail.to().contains(address))
                .findFirst()
                .orElseThrow();
    }

    private void send(String to, String text, String html) throws Exception {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom("sangyu@localhost");
        helper.setTo(new InternetAddress(to, "\u738b\u5e08\u5085", "UTF-8"));
        helper.setSubject(SUBJECT);
        helper.setText(text, html);
        sender.send(message);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
