package org.sangyu.privacy;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * While keys are exchanged, seals with the new one what was sealed with the last, some rows at a time, so that the last
 * can be thrown away.
 */
@Component
class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final int AT_A_TIME = 200;

    private final List<SealedColumn> columns;
    private final FieldCipher cipher;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Resealing(
            List<SealedColumn> columns, FieldCipher cipher, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.columns = columns;
        this.cipher = cipher;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Sealed(long id, byte[] value) {}

    /** Goes through all of them; says how many values were sealed anew, which is none when the exchange is complete. */
    int run() {
        if (!cipher.isExchanging()) {
            return 0;
        }
        int all = columns.stream().mapToInt(this::run).sum();
        LOG.info("Sealed anew with the present key: {}. When it is 0, SANGYU_FIELD_KEY_OLD can go.", all);
        return all;
    }

    private int run(SealedColumn column) {
        int all = 0;
        long after = Long.MIN_VALUE;
        while (true) {
            long from = after;
            List<Sealed> rows = transaction.execute(status -> next(column, from));
            if (rows.isEmpty()) {
                return all;
            }
            all += (int)
                    rows.stream().filter(row -> cipher.isOfLastKey(row.value())).count();
            after = rows.get(rows.size() - 1).id();
        }
    }

    /** Within its transaction the rows are locked, so that nobody's change meanwhile is lost. */
    private List<Sealed> next(SealedColumn column, long after) {
        List<Sealed> rows = jdbc.sql(
                        """
                        select %2$s as id, %3$s as value from %1$s
                         where %2$s > :after and %3$s is not null
                         order by %2$s limit :limit for update
                        """
                                .formatted(column.table(), column.id(), column.column()))
                .param("after", after)
                .param("limit", AT_A_TIME)
                .query((row, number) -> new Sealed(row.getLong(1), row.getBytes(2)))
                .list();
        rows.stream().filter(row -> cipher.isOfLastKey(row.value())).forEach(row -> sealAnew(column, row));
        return rows;
    }

    private void sealAnew(SealedColumn column, Sealed row) {
        String plain = cipher.open(row.value());
        jdbc.sql("update %s set %s = :sealed%s where %s = :id"
                        .formatted(
                                column.table(),
                                column.column(),
                                column.fingerprint() == null ? "" : ", " + column.fingerprint() + " = :hash",
                                column.id()))
                .param("sealed", cipher.seal(plain))
                .param("hash", cipher.fingerprint(plain))
                .param("id", row.id())
                .update();
    }
}
