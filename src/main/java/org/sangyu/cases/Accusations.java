package org.sangyu.cases;

import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.Tier;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;

/** What it means at intake that a need is about an organisation: who decides about it, and who never sees it. */
@Component
class Accusations {

    private final CaseJournal journal;
    private final Recusals recusals;
    private final RecusalBook book;
    private final RecusedCase recused;
    private final Organisations organisations;

    Accusations(
            CaseJournal journal,
            Recusals recusals,
            RecusalBook book,
            RecusedCase recused,
            Organisations organisations) {
        this.journal = journal;
        this.recusals = recusals;
        this.book = book;
        this.recused = recused;
        this.organisations = organisations;
    }

    void check(NewCase filed, Findings findings) {
        if (filed.accusedOrg() != null) {
            Organisation accused = organisations.find(filed.accusedOrg()).orElse(null);
            findings.check(accused != null, "accusedOrg", "cases.recusal.organisation-unknown")
                    .check(!isTop(accused), "accusedOrg", "cases.recusal.top");
        }
    }

    /**
     * The tier that decides about the need: its area's own, but no desk decides about itself or about those above it.
     */
    Tier deskFor(NewCase filed) {
        Tier own = Tier.of(filed.areaCode());
        return filed.accusedOrg() == null ? own : recusals.lowest(filed.accusedOrg(), filed.areaCode(), own);
    }

    /** Writes the accused organisation down, after which its own people know of the case no more, even its filer. */
    void record(LivelihoodCase fresh, NewCase filed, Actor filer) {
        if (filed.accusedOrg() != null) {
            String name = organisations.require(filed.accusedOrg()).name();
            journal.note(fresh, filer, RecusalDesk.ACTION + "-accused", name);
            book.write(fresh.id, filed.accusedOrg(), null, true, name, filer);
        }
    }

    boolean mayKnowOf(LivelihoodCase it, Actor actor) {
        return !recusals.hides(it.number, actor);
    }

    /** Nobody who must not see the one may see the other: from now on they are about the same matter. */
    void join(LivelihoodCase child, LivelihoodCase parent) {
        book.copy(parent.id, child.id);
        if (book.copy(child.id, parent.id)) {
            recused.takeFromThem(parent);
        }
    }

    /** Nobody would be left to decide about a complaint about the city itself. */
    static boolean isTop(Organisation organisation) {
        return organisation != null && organisation.kind() == OrganisationKind.CITY;
    }
}
