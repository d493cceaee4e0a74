package org.sangyu.cases;

import java.util.Optional;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people read of cases: lists, and one case as far as they may see it. */
@Service
public class CaseQueries {

    private final CaseList list;
    private final CasePortrait portrait;
    private final JdbcClient jdbc;

    CaseQueries(CaseList list, CasePortrait portrait, JdbcClient jdbc) {
        this.list = list;
        this.portrait = portrait;
        this.jdbc = jdbc;
    }

    /**
     * The newest cases that the actor may see; empty for somebody who has no scope.
     *
     * @throws Refusal naming each part of the filter that nothing can be found by
     */
    public CasePage list(CaseFilter filter, Actor actor) {
        return list.page(filter, actor);
    }

    /** @throws Refusal not found, when there is no such case or the actor may not see it: the answer is the same */
    @Transactional(readOnly = true)
    public CaseView view(String number, Actor actor) {
        StoredCase it = knownTo(actor, number).orElseThrow(() -> unknown(number));
        Sight sight = sightOf(it, actor).orElseThrow(() -> unknown(number));
        return portrait.of(it, sight, actor);
    }

    /** Whether the actor may see anything of the case: whoever filed it need not. */
    @Transactional(readOnly = true)
    public boolean isSeenBy(Actor actor, String number) {
        return knownTo(actor, number).flatMap(it -> sightOf(it, actor)).isPresent();
    }

    private Optional<StoredCase> knownTo(Actor actor, String number) {
        return jdbc.sql("select c.* from livelihood_case c where c.number = :number and " + Recusals.NOT_HIDDEN)
                .param("number", number)
                .params(Recusals.params(actor))
                .query(StoredCase::read)
                .optional();
    }

    private Optional<Sight> sightOf(StoredCase it, Actor actor) {
        return Sight.of(it, actor).or(() -> isAskedForPart(it, actor) ? Optional.of(Sight.MASKED) : Optional.empty());
    }

    /**
     * A co-unit has to know what it is about until it has delivered, a unit that was called to the spot until it is
     * decided there; the one that leads speaks with the petitioner.
     */
    private boolean isAskedForPart(StoredCase it, Actor actor) {
        return jdbc
                .sql(
                        """
                        select unit_code from case_co_handling where case_id = :case and status = 'ASKED'
                        union all
                        select k.unit_code from case_whistle w join case_whistle_call k on k.whistle_id = w.id
                        where w.case_id = :case and w.status = 'CALLED'
                        """)
                .param("case", it.id())
                .query(String.class)
                .list()
                .stream()
                .anyMatch(unit -> actor.may(Permission.SEE_OWN_CASES, unit));
    }

    /** The code of the category, for pages that say of a case no more than its number and what it is about. */
    public String categoryOf(String number) {
        return require(number).category();
    }

    StoredCase require(String number) {
        return jdbc.sql("select * from livelihood_case where number = :number")
                .param("number", number)
                .query(StoredCase::read)
                .optional()
                .orElseThrow(() -> unknown(number));
    }

    static Refusal unknown(String number) {
        return Refusal.notFound("cases.refused.not-found", number);
    }
}
