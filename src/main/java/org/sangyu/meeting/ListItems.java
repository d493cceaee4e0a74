package org.sangyu.meeting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where whoever makes a case of a need writes down which case that is. */
@Service
public class ListItems {

    private final JdbcClient jdbc;

    ListItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers that the need became this case. Saying the same again changes nothing.
     *
     * @throws IllegalStateException when the item is no need, or became another case before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void linkCase(long itemId, String caseNumber) {
        int linked = jdbc.sql(
                        """
                        update list_item set case_number = :number, status = 'BECAME_CASE'
                        where id = :id and list = 'NEED' and (case_number is null or case_number = :number)
                        """)
                .param("number", caseNumber)
                .param("id", itemId)
                .update();
        if (linked != 1) {
            throw new IllegalStateException("List item " + itemId + " cannot become case " + caseNumber);
        }
    }
}
