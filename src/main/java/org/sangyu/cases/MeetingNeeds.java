package org.sangyu.cases;

import org.sangyu.meeting.ListItems;
import org.sangyu.meeting.MeetingConfirmed;
import org.sangyu.meeting.Need;
import org.sangyu.meeting.WishBecameNeed;
import org.sangyu.security.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns every need of a confirmed joint meeting into a case, in the meeting's own transaction: all of them or none. */
@Component
class MeetingNeeds {

    private final IntakeDesk intake;
    private final ListItems items;

    MeetingNeeds(IntakeDesk intake, ListItems items) {
        this.intake = intake;
        this.items = items;
    }

    @EventListener
    void register(MeetingConfirmed confirmed) {
        confirmed.needs().forEach(need -> register(need, confirmed.by()));
    }

    /** A need that others at the table could not help with. */
    @EventListener
    void register(WishBecameNeed wish) {
        register(wish.need(), wish.by());
    }

    private void register(Need need, Actor by) {
        Petitioner petitioner =
                new Petitioner(need.contactName(), need.contactPhone(), need.contactEmail(), false, false, true);
        NewCase filed = new NewCase(
                CaseSource.MEETING_LIST,
                need.title(),
                need.content(),
                CaseType.HELP,
                need.category(),
                need.areaCode(),
                need.address(),
                null,
                null,
                false,
                petitioner,
                need.itemId());
        items.linkCase(need.itemId(), intake.register(filed, by).number());
    }
}
