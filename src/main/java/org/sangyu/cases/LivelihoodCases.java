package org.sangyu.cases;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Where cases are kept. Whoever changes one locks it first, so that two acts on one case come one after the other. */
interface LivelihoodCases extends Repository<LivelihoodCase, Long> {

    LivelihoodCase save(LivelihoodCase livelihoodCase);

    // written out: a query derived from the method's name is put together anew at each call, and this is the busiest
    @Query("select * from livelihood_case where number = :number")
    Optional<LivelihoodCase> findByNumber(String number);

    // "no key": rows that refer to the case may be written before this; with a full lock two such acts would deadlock
    @Query("select * from livelihood_case where number = :number for no key update")
    Optional<LivelihoodCase> lock(String number);

    @Query("select nextval('case_serial')")
    long nextSerial();
}
