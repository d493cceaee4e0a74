package org.sangyu.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.notification.Mail;
import org.sangyu.notification.Outbox;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@SangyuTest
class MailLogPageTests {

    private static final AccountPrincipal ADMIN =
            new AccountPrincipal(new Actor(9, "admin", "admin", List.of(new Grant(Role.ADMIN, "370285"))), "", true);

    @Autowired
    JdbcClient jdbc;

    MockMvc browser;

    @BeforeEach
    void writeOneThatCannotBeSent(
            @Autowired WebApplicationContext context,
            @Autowired Outbox outbox,
            @Autowired PlatformTransactionManager transactions) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        jdbc.sql("delete from outgoing_mail").update();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.enqueue(mail("k1", "<b>nobody"));
            outbox.enqueue(mail("k2", "wang@example.org"));
        });
    }

    @Test
    void the_page_shows_how_sending_went_but_neither_addresses_nor_words() throws Exception {
        String page = show("/admin/mails");

        assertThat(page)
                .contains("没能发出", "收件地址写法不对", "即时答复", "MS-7", "重新发送", "w***@example.org", "排队中")
                .doesNotContain("wang@", "路灯", "<b>nobody", "??");
    }

    @Test
    void a_status_and_a_cursor_narrow_it_and_nonsense_is_ignored() throws Exception {
        assertThat(show("/admin/mails?status=PENDING"))
                .contains("w***@example.org")
                .doesNotContain("重新发送");
        assertThat(show("/admin/mails?before=1")).contains("没有这样的邮件");
        assertThat(show("/admin/mails?status=nonsense&before=nonsense")).contains("w***@example.org", "重新发送");
    }

    @Test
    void trying_again_leads_back_to_the_list() throws Exception {
        long parked = jdbc.sql("select id from outgoing_mail where status = 'FAILED'")
                .query(Long.class)
                .single();

        browser.perform(post("/admin/mails/{id}/retry", parked)
                        .with(user(ADMIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/admin/mails?status=FAILED"));

        assertThat(jdbc.sql("select count(*) from outgoing_mail where status = 'FAILED'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String show(String path) throws Exception {
        return browser.perform(get(path).with(user(ADMIN)).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Mail mail(String key, String to) {
        return new Mail("case-answered", to, "MS-7", key, Map.of("number", "MS-7", "reply", "路灯已经修好。"));
    }
}
