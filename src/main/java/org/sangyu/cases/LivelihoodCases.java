package org.sangyu.cases;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Where cases are kept. Whoever changes one locks it first, so that two acts on one case come one after the other. */
interface LivelihoodCases extends Repository<LivelihoodCase, Long> {

    LivelihoodCase save(LivelihoodCase livelihoodCase);

    Optional<LivelihoodCase> findByNumber(String number);

    @Query("select * from livelihood_case where number = :number for update")
    Optional<LivelihoodCase> lock(String number);

    @Query("select nextval('case_serial')")
    long nextSerial();
}
