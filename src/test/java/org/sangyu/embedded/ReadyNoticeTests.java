package org.sangyu.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sangyu.DemoTownTest;
import org.sangyu.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;

@DemoTownTest
class ReadyNoticeTests {

    private static final Pattern NAMES = Pattern.compile("Accounts[^:]*: (.+)");

    @Autowired
    ReadyNotice notice;

    @Autowired
    Accounts accounts;

    @Test
    void everyAccountThatItNamesMaySignIn() {
        List<List<String>> named = NAMES.matcher(notice.text())
                .results()
                .map(found -> List.of(found.group(1).split(" ")))
                .toList();
        assertThat(named).hasSize(2).allSatisfy(names -> assertThat(names)
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(accounts.find(name)).as(name).isPresent()));
    }
}
