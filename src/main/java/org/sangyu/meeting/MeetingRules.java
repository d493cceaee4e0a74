package org.sangyu.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.sangyu.sheets.Typed;
import org.springframework.stereotype.Component;

/** Says of a meeting what is wrong with it, and how its items are to be checked. */
@Component
class MeetingRules {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_KINDS_OF_ATTENDEES = 30;

    private final Organisations organisations;
    private final ItemCategories categories;
    private final Clock clock;

    MeetingRules(Organisations organisations, ItemCategories categories, Clock clock) {
        this.organisations = organisations;
        this.categories = categories;
        this.clock = clock;
    }

    /** Reads the taxonomy once, for checking one item or a whole file of them. */
    ItemChecks itemsWithin(String meetingArea) {
        return new ItemChecks(meetingArea, organisations::isArea, categories.words());
    }

    /**
     * The meeting as it will be kept: in codes, without superfluous blanks.
     *
     * @throws Refusal naming every field that is not right
     */
    NewMeeting check(NewMeeting typed) {
        List<FieldRefusal> errors = new ArrayList<>();
        String title = Typed.line(typed.title());
        if (title == null) {
            errors.add(new FieldRefusal("title", "meeting.error.name.missing"));
        }
        ItemChecks.atMost("title", title, 60, errors);
        String area = area(Typed.code(typed.areaCode()), errors);
        String level = level(Typed.text(typed.level()), area, errors);
        String type = type(Typed.text(typed.type()), errors);
        heldOn(typed.heldOn(), errors);
        List<Attendee> attendees = attendees(typed.attendees(), errors);
        String minutes = ItemChecks.atMost("minutes", Typed.text(typed.minutes()), 10_000, errors);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new NewMeeting(level, type, area, typed.heldOn(), title, attendees, minutes, typed.clientKey());
    }

    private String area(String typed, List<FieldRefusal> errors) {
        if (typed == null) {
            errors.add(new FieldRefusal("areaCode", "meeting.error.areaCode.missing"));
        } else if (!typed.matches("\\d{6,15}") || !organisations.isArea(typed)) {
            errors.add(new FieldRefusal("areaCode", "meeting.error.areaCode.unknown", typed));
        }
        return typed;
    }

    /** A city or a town convenes for all of its area; grids may meet alone or a town's together. */
    private static String level(String typed, String area, List<FieldRefusal> errors) {
        int digits = area == null ? 0 : area.length();
        MeetingLevel natural =
                switch (digits) {
                    case 6 -> MeetingLevel.CITY;
                    case 9 -> MeetingLevel.TOWN;
                    default -> MeetingLevel.GRID;
                };
        if (typed == null) {
            return natural.name();
        }
        MeetingLevel level = Words.level(typed).orElse(null);
        if (level == null) {
            errors.add(new FieldRefusal("level", "meeting.error.level.unknown", typed));
            return null;
        }
        boolean fits = level == natural || (level == MeetingLevel.GRID && natural == MeetingLevel.TOWN);
        if (area != null && !fits) {
            errors.add(new FieldRefusal("level", "meeting.error.level.area"));
        }
        return level.name();
    }

    private static String type(String typed, List<FieldRefusal> errors) {
        if (typed == null) {
            return MeetingType.GRID_JOINT.name();
        }
        MeetingType type = Words.type(typed).orElse(null);
        if (type == null) {
            errors.add(new FieldRefusal("type", "meeting.error.type.unknown", typed));
            return null;
        }
        return type.name();
    }

    private void heldOn(LocalDate date, List<FieldRefusal> errors) {
        if (date == null) {
            errors.add(new FieldRefusal("heldOn", "meeting.error.heldOn.missing"));
        } else if (date.getYear() < 2000
                || date.isAfter(LocalDate.now(clock.withZone(ZONE)).plusYears(1))) {
            errors.add(new FieldRefusal("heldOn", "meeting.error.heldOn.range"));
        }
    }

    private static List<Attendee> attendees(List<Attendee> typed, List<FieldRefusal> errors) {
        if (typed.size() > MOST_KINDS_OF_ATTENDEES) {
            errors.add(new FieldRefusal("attendees", "meeting.error.attendees.many", MOST_KINDS_OF_ATTENDEES));
            return List.of();
        }
        List<Attendee> attendees = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String field = "attendees[" + i + "]";
            Attendee attendee = typed.get(i);
            AttendeeType type = Words.attendee(attendee.type()).orElse(null);
            if (type == null) {
                errors.add(new FieldRefusal(field + ".type", "meeting.error.attendee.unknown", attendee.type()));
            }
            if (attendee.count() < 1 || attendee.count() > 999) {
                errors.add(new FieldRefusal(field + ".count", "meeting.error.attendee.count"));
            }
            String names = ItemChecks.atMost(field + ".names", Typed.line(attendee.names()), 200, errors);
            attendees.add(new Attendee(type == null ? null : type.name(), attendee.count(), names));
        }
        return attendees;
    }
}
