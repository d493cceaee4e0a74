package org.sangyu.cases;

import java.util.List;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Account;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回避: writes down who must not see a case (domain.md §1.3; Jinan ordinance art. 32). Whoever has it then loses it; a
 * case about its own desk goes to the next tier.
 */
@Service
public class RecusalDesk {

    /** How the timeline rows of all this begin. */
    static final String ACTION = "recuse";

    private final CaseJournal journal;
    private final CaseQueries queries;
    private final RecusalBook book;
    private final RecusedCase recused;
    private final Organisations organisations;
    private final Accounts accounts;

    RecusalDesk(
            CaseJournal journal,
            CaseQueries queries,
            RecusalBook book,
            RecusedCase recused,
            Organisations organisations,
            Accounts accounts) {
        this.journal = journal;
        this.queries = queries;
        this.book = book;
        this.recused = recused;
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /**
     * Keeps the case from an organisation or from one person.
     *
     * @param orgCode the organisation, with all that lies under it; blank when it is a person
     * @param username the person; blank when it is an organisation
     * @throws Refusal on the fields {@code organisation}, {@code person} and {@code reason}; not found as for any case
     *     that the actor may not see; not permitted to others than the desk that decides and those above it
     */
    @Transactional
    public void recuse(String number, String orgCode, String username, String reason, Actor actor) {
        requireDesk(number, actor);
        Organisation organisation =
                isBlank(orgCode) ? null : organisations.find(orgCode.strip()).orElse(null);
        Account person =
                isBlank(username) ? null : accounts.find(username.strip()).orElse(null);
        new Findings()
                .check(isBlank(orgCode) != isBlank(username), "organisation", "cases.recusal.one")
                .check(isBlank(orgCode) || organisation != null, "organisation", "cases.recusal.organisation-unknown")
                .check(!Accusations.isTop(organisation), "organisation", "cases.recusal.top")
                .check(isBlank(username) || person != null, "person", "cases.recusal.person-unknown")
                .text(reason, 500, "reason", "cases.refused.reason-missing", "cases.refused.note-length")
                .orRefuse();
        String name = person == null ? organisation.name() : person.displayName();
        // written down first: whoever recuses themselves could not do it any more
        LivelihoodCase it = journal.note(journal.open(number), actor, ACTION, name + " · " + reason.strip());
        String code = person == null ? organisation.code() : null;
        Long account = person == null ? null : person.id();
        if (!book.write(it.id, code, account, false, reason.strip(), actor)) {
            throw Refusal.conflict("cases.recusal.already", name);
        }
        recused.takeFromThem(it);
    }

    /**
     * Who is kept from the case and why.
     *
     * @throws Refusal as {@link #recuse}
     */
    @Transactional(readOnly = true)
    public List<Recusal> of(String number, Actor actor) {
        return book.of(requireDesk(number, actor));
    }

    /**
     * The people among whom somebody may have to be kept from the case: those of its desks and of who handles it.
     *
     * @throws Refusal as {@link #recuse}
     */
    @Transactional(readOnly = true)
    public List<Concerned> concerned(String number, Actor actor) {
        return book.concerned(requireDesk(number, actor));
    }

    /** Whether this person may record and read who must not see the case. */
    @Transactional(readOnly = true)
    public boolean mayRecord(String number, Actor actor) {
        return Recusals.recordedBy(journal.read(number).deskCode, actor);
    }

    private long requireDesk(String number, Actor actor) {
        queries.view(number, actor);
        LivelihoodCase it = journal.read(number);
        if (!Recusals.recordedBy(it.deskCode, actor)) {
            throw Refusal.notPermitted("cases.recusal.not-permitted");
        }
        return it.id;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
