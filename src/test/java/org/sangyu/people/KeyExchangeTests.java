package org.sangyu.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.privacy.Ciphers;
import org.sangyu.privacy.FieldCipher;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody filed before the key was exchanged is found by the ID number wherever one is looked for by it. */
@SangyuTest
class KeyExchangeTests {

    private static final String NAME = "换钥匙之前";
    private static final String ID_NO = ResidentIds.next("19520304");

    private final FieldCipher before = Ciphers.of("a key of yesterday");
    private final FieldCipher exchanging = Ciphers.exchanging("a key of yesterday", "a key of today");
    private final FieldCipher after = Ciphers.of("a key of today");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private long id;

    @BeforeEach
    void file(@Autowired BeanFactory beans) throws Exception {
        PeopleTown.settle(beans);
        jdbc.sql("delete from person where name = :name").param("name", NAME).update();
        id = table(before).insert(person(), PeopleTown.COMMUNITY, clock.instant());
    }

    @Test
    void theRegisterKnowsWhomItHasAlready() {
        assertThat(table(exchanging).same("别的名字", null, ID_NO)).contains(id);
        assertThat(table(after).same("别的名字", null, ID_NO)).isEmpty();
    }

    @Test
    void aRowOfASpreadsheetMeansThem() {
        assertThat(known(exchanging).id()).isEqualTo(id);
        assertThat(known(after)).isNull();
    }

    @Test
    void theListFindsThem() {
        assertThat(listed(exchanging)).containsExactly(id);
        assertThat(listed(after)).isEmpty();
    }

    private PersonTable table(FieldCipher cipher) {
        return new PersonTable(jdbc, cipher, new PersonColumns(cipher));
    }

    private KnownPerson known(FieldCipher cipher) {
        return new KnownPeople(jdbc, cipher)
                .find(List.of(new KnownPeople.Who("别的名字", null, ID_NO)))
                .byIdNo(ID_NO);
    }

    private List<Long> listed(FieldCipher cipher) {
        PersonFilter byIdNo = new PersonFilter(null, null, ID_NO, null);
        return new People(jdbc, cipher)
                .list(new PeopleScope(PeopleTown.HERE), byIdNo, PeopleTown.COMMUNITY).rows().stream()
                        .map(PersonRow::id)
                        .toList();
    }

    private CheckedPerson person() {
        return new CheckedPerson(
                NAME,
                null,
                PeopleTown.HERE,
                null,
                LocalDate.of(1952, 3, 4),
                ID_NO,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                LocalDate.now(clock));
    }
}
