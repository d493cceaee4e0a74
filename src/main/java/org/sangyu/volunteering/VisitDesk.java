package org.sangyu.volunteering;

import java.util.List;
import java.util.Optional;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where volunteers say that they have come; nobody is at two places at once. */
@Service
public class VisitDesk {

    private final WhoServes who;
    private final VisitMatters matters;
    private final StayTable stays;
    private final RecordTable records;
    private final RiskBook risks;

    VisitDesk(WhoServes who, VisitMatters matters, StayTable stays, RecordTable records, RiskBook risks) {
        this.who = who;
        this.matters = matters;
        this.stays = stays;
        this.records = records;
        this.risks = risks;
    }

    /** Where this volunteer is now. */
    @Transactional(readOnly = true)
    public Optional<Stay> open(Serving serving) {
        return stays.open(serving.personId());
    }

    /** @throws Refusal saying where one is already, that it is none of one's matters, or why one should not go */
    @Transactional
    public void arrive(String number, Actor volunteer) {
        Serving serving = who.require(volunteer);
        records.hold(List.of(serving.personId()));
        Optional<Stay> open = stays.open(serving.personId());
        if (open.filter(stay -> stay.matter().equals(number)).isPresent()) {
            return; // tapped twice
        }
        if (open.isPresent()) {
            throw Refusal.conflict(
                    "volunteering.refused.there-already", open.get().matter());
        }
        Matter matter = matters.requireToVisit(number, serving, volunteer);
        if (matter.caseNumber() != null) {
            risks.requireFit(matter.caseNumber(), volunteer);
        }
        stays.begin(serving.personId(), matter);
    }

    /** One did not go in after all: nothing of it is kept. */
    @Transactional
    public void drop(long stayId, Actor volunteer) {
        stays.drop(mine(stayId, volunteer).id());
    }

    /** @throws Refusal conflict when one has left already */
    Stay mine(long stayId, Actor volunteer) {
        return stays.open(who.require(volunteer).personId())
                .filter(stay -> stay.id() == stayId)
                .orElseThrow(() -> Refusal.conflict("volunteering.refused.left-already"));
    }
}
