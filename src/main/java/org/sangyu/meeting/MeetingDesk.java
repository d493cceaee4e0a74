package org.sangyu.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a joint meeting is recorded and its lists are confirmed. Everybody whose RECORD_MEETING covers the meeting's
 * area works here; for everybody else the meeting is not there. Every refusal is a {@link Refusal} naming the field.
 */
@Service
@Transactional
public class MeetingDesk {

    /** How many items one meeting takes: what one transaction can turn into cases. */
    static final int MOST_ITEMS = 5_000;

    private final Meetings meetings;
    private final Items items;
    private final MeetingRules rules;
    private final ListDesk lists;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingDesk(
            Meetings meetings,
            Items items,
            MeetingRules rules,
            ListDesk lists,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.rules = rules;
        this.lists = lists;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a meeting and says its id; the same form sent again opens nothing and says the same id. */
    public long open(NewMeeting typed, Actor by) {
        NewMeeting meeting = rules.check(typed);
        permit(by, meeting.areaCode());
        return meetings.insert(meeting, by, clock.instant()).orElseGet(() -> openedBefore(meeting, by));
    }

    /** A form that comes back with something else in it is no repetition: what was typed must not be lost silently. */
    private long openedBefore(NewMeeting meeting, Actor by) {
        Meeting before = meetings.find(meetings.openedWith(meeting, by)).orElseThrow();
        boolean same = before.title().equals(meeting.title())
                && before.heldOn().equals(meeting.heldOn())
                && before.areaCode().equals(meeting.areaCode())
                && Objects.equals(before.minutes(), meeting.minutes());
        if (before.version() == 0 && !same) {
            throw Refusal.invalid(null, "meeting.sent-before", before.title());
        }
        return before.id();
    }

    /** @param version the one that was read; a {@link Refusal} tells when somebody else changed the meeting since */
    public void edit(long meetingId, int version, NewMeeting typed, Actor by) {
        Meeting before = draft(meetingId, by);
        if (before.version() != version) {
            throw Refusal.conflict("meeting.changed-meanwhile");
        }
        NewMeeting meeting = rules.check(typed);
        permit(by, meeting.areaCode());
        boolean leavesItemsOutside = !meeting.areaCode().equals(before.areaCode())
                && items.ofMeeting(meetingId).stream()
                        .anyMatch(item -> !item.areaCode().startsWith(meeting.areaCode()));
        if (leavesItemsOutside) {
            throw Refusal.invalid("areaCode", "meeting.error.areaCode.items");
        }
        meetings.update(meetingId, meeting);
    }

    /** @param clientKey names the row it was typed into; the same row again adds nothing. {@code null}: always new */
    public ListItem addItem(long meetingId, NewItem typed, UUID clientKey, Actor by) {
        Meeting meeting = draft(meetingId, by);
        NewItem item = checked(typed, meeting);
        UUID key = clientKey == null ? UUID.randomUUID() : clientKey;
        ListItem added = items.find(items.insert(meetingId, item, key, by, clock.instant()))
                .orElseThrow();
        if (added.version() == 0 && !added.typed().equals(item)) {
            throw Refusal.invalid(null, "meeting.item.sent-before", added.title());
        }
        refuseTooMany(meetingId);
        return added;
    }

    /** Adds checked rows, each known by its key, and says how many were not there before. */
    int addItems(Meeting draft, Map<UUID, NewItem> checked, Actor by) {
        int before = items.count(draft.id());
        items.insertAll(draft.id(), checked, by, clock.instant());
        return refuseTooMany(draft.id()) - before;
    }

    public void changeItem(long meetingId, long itemId, int version, NewItem typed, Actor by) {
        Meeting meeting = draft(meetingId, by);
        if (item(meetingId, itemId).version() != version) {
            throw Refusal.conflict("meeting.item.changed-meanwhile");
        }
        items.update(itemId, checked(typed, meeting));
    }

    /** Takes an item off the list; when it was carried over, it is open again where it came from. */
    public void removeItem(long meetingId, long itemId, Actor by) {
        draft(meetingId, by);
        ListItem item = item(meetingId, itemId);
        items.delete(itemId);
        if (item.carriedFrom() != null) {
            items.reopen(item.carriedFrom());
        }
    }

    /**
     * Confirms the lists and turns every need into a case, but those that others are to help with, once.
     *
     * @return the numbers of the cases in the order of the list; a second call changes nothing and says the same
     * @throws Refusal when there is no item, or one is not complete
     */
    public List<String> confirm(long meetingId, Actor by) {
        Meeting meeting = locked(meetingId, by);
        if (meeting.isDraft()) {
            List<ListItem> all = items.ofMeeting(meetingId);
            refuseIncomplete(meeting, all);
            meetings.confirm(meetingId, by, clock.instant());
            List<Need> needs = all.stream()
                    .filter(ListItem::becomesCase)
                    .map(MeetingDesk::need)
                    .toList();
            events.publishEvent(new MeetingConfirmed(meetingId, meeting.title(), meeting.areaCode(), needs, by));
            lists.submit(meeting, all, by);
        }
        return items.ofMeeting(meetingId).stream()
                .filter(ListItem::becomesCase)
                .map(MeetingDesk::caseNumber)
                .toList();
    }

    /** The meeting, locked, if this person may change it now. */
    Meeting draft(long meetingId, Actor by) {
        Meeting meeting = locked(meetingId, by);
        if (!meeting.isDraft()) {
            throw Refusal.conflict("meeting.confirmed-already", meeting.title());
        }
        return meeting;
    }

    private Meeting locked(long meetingId, Actor by) {
        return meetings.lock(meetingId)
                .filter(meeting -> by.may(Permission.RECORD_MEETING, meeting.areaCode()))
                .orElseThrow(() -> Refusal.notFound("meeting.not-found"));
    }

    private static void permit(Actor by, String areaCode) {
        if (!by.may(Permission.RECORD_MEETING, areaCode)) {
            throw Refusal.notPermitted("meeting.area-not-yours");
        }
    }

    private NewItem checked(NewItem typed, Meeting meeting) {
        ItemChecks.Checked checked = rules.itemsWithin(meeting.areaCode()).check(typed);
        if (!checked.errors().isEmpty()) {
            throw Refusal.invalid(checked.errors());
        }
        return checked.item();
    }

    private ListItem item(long meetingId, long itemId) {
        return items.find(itemId)
                .filter(item -> item.meetingId() == meetingId)
                .orElseThrow(() -> Refusal.notFound("meeting.item.not-found"));
    }

    private int refuseTooMany(long meetingId) {
        int count = items.count(meetingId);
        if (count > MOST_ITEMS) {
            throw Refusal.invalid(null, "meeting.error.items.many", MOST_ITEMS);
        }
        return count;
    }

    /** Items were checked when they were saved; areas and categories may have gone since. */
    private void refuseIncomplete(Meeting meeting, List<ListItem> all) {
        if (all.isEmpty()) {
            throw Refusal.invalid("items", "meeting.confirm.no-item");
        }
        ItemChecks checks = rules.itemsWithin(meeting.areaCode());
        List<FieldRefusal> incomplete = all.stream()
                .filter(item -> !checks.check(item.typed()).errors().isEmpty())
                .map(item -> new FieldRefusal("items", "meeting.confirm.incomplete", item.title()))
                .toList();
        if (!incomplete.isEmpty()) {
            throw Refusal.invalid(incomplete);
        }
    }

    static Need need(ListItem item) {
        return new Need(
                item.id(),
                item.title(),
                item.content(),
                item.category(),
                item.areaCode(),
                item.address(),
                item.contactName(),
                item.contactPhone(),
                item.contactEmail());
    }

    private static String caseNumber(ListItem need) {
        if (need.caseNumber() == null) {
            throw new IllegalStateException("Nobody made a case of list item " + need.id());
        }
        return need.caseNumber();
    }
}
