package org.sangyu.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Types;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Exchanging the key of sealed columns, from the first day to the one on which the last key goes. */
@SangyuTest
class ResealingTests {

    private static final SealedColumn COLUMN = new SealedColumn("sealed_try", "id", "secret", "secret_hash");

    private final FieldCipher before = new FieldCipher("a key of yesterday", "");
    private final FieldCipher both = new FieldCipher("a key of today", "a key of yesterday");
    private final FieldCipher after = new FieldCipher("a key of today", "");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void everything_is_sealed_and_found_anew_and_then_the_last_key_is_needed_no_more() {
        jdbc.sql("create table sealed_try (id bigint primary key, secret bytea, secret_hash bytea)")
                .update();
        for (int i = 0; i < 450; i++) {
            String secret = "secret " + i;
            write(i, i == 449 ? null : secret, i % 3 == 0 ? both : before);
        }

        assertThat(new Resealing(List.of(COLUMN), after, jdbc, transactions).run())
                .as("no exchange")
                .isZero();
        Resealing resealing = new Resealing(List.of(COLUMN), both, jdbc, transactions);
        assertThat(resealing.run()).isEqualTo(299);
        assertThat(resealing.run()).as("all of it").isZero();

        assertThat(jdbc.sql("select secret from sealed_try where secret_hash = :hash")
                        .param("hash", after.fingerprint("secret 448"))
                        .query(byte[].class)
                        .list())
                .singleElement()
                .satisfies(value -> assertThat(after.open(value)).isEqualTo("secret 448"));
    }

    @Test
    void what_is_no_name_reaches_no_statement() {
        assertThatThrownBy(() -> new SealedColumn("person; drop table person", "id", "x", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void write(long id, String secret, FieldCipher cipher) {
        jdbc.sql("insert into sealed_try values (:id, :secret, :hash)")
                .param("id", id)
                .param("secret", cipher.seal(secret), Types.BINARY)
                .param("hash", cipher.fingerprint(secret), Types.BINARY)
                .update();
    }
}
