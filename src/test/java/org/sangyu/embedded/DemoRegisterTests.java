package org.sangyu.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangyu.DemoTownTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoTownTest
class DemoRegisterTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aNewcomerFindsPeopleInEveryCategoryLevelAndPost() {
        assertThat(texts("select distinct category from person where category is not null"))
                .hasSize(4);
        assertThat(texts("select distinct level from talent where state = 'ENTERED'"))
                .hasSize(4);
        assertThat(texts("select distinct kind from post where until is null")).hasSize(9);
        assertThat(count("select count(*) from volunteer")).isGreaterThanOrEqualTo(40);
        assertThat(count("select count(*) from person where branch_code is not null"))
                .isGreaterThanOrEqualTo(60);
        assertThat(texts("select distinct tag from person, unnest(tags) tag"))
                .contains("CADRE", "SOLDIER", "EXPERT", "TEACHER", "MODEL");
    }

    @Test
    void bothTownsHaveSomethingWaitingAndAccountsThatArePeople() {
        assertThat(texts("select left(area_code, 9) from registration where state = 'FILED'"))
                .containsExactlyInAnyOrder("370285001", "370285002");
        assertThat(count("select count(*) from category_review where state = 'OPEN'"))
                .isOne();
        assertThat(
                        texts(
                                """
                        select a.username from person p join account a on a.id = p.account_id
                        order by a.username
                        """))
                .containsExactly("branch", "branch2", "lead", "lead2", "volunteer", "volunteer2");
        assertThat(
                        texts(
                                "select role from account_grant g join account a on a.id = g.account_id where a.username = 'grid'"))
                .containsExactlyInAnyOrder("GRID", "BRANCH");
    }

    private List<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }
}
