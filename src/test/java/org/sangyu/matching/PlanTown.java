package org.sangyu.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sangyu.meeting.MeetingDesk;
import org.sangyu.meeting.NewItem;
import org.sangyu.meeting.NewMeeting;
import org.sangyu.volunteering.CallTown;
import org.sangyu.workflow.TestTown;
import org.springframework.context.ApplicationContext;

/** Meetings with needs that helpers may be called for, in one line each. */
public final class PlanTown {

    private final ApplicationContext context;
    private final TestTown town;

    private PlanTown(ApplicationContext context) throws Exception {
        this.context = context;
        this.town = context.getBean(TestTown.class).settle();
    }

    public static PlanTown in(ApplicationContext context) throws Exception {
        return new PlanTown(context);
    }

    /** Volunteers and teams besides. */
    public CallTown calls() throws Exception {
        return CallTown.in(context);
    }

    /** A confirmed meeting and the numbers of the cases that it brought up. */
    public record Held(long id, List<String> cases) {}

    /** A meeting of the community with a need of each of these categories, all of which wait to be dispatched. */
    public Held meeting(String... categories) {
        Held held = confirmed(item("NEED", "F04", NewItem.MATCH), categories);
        held.cases()
                .forEach(number -> town.act(
                        "community",
                        "triage",
                        number,
                        Map.of(
                                "decision",
                                "ACCEPT",
                                "category",
                                categories[held.cases().indexOf(number)])));
        return held;
    }

    /** The same as it is at once, and with a wish besides. */
    public Held confirmed(NewItem wish, String... categories) {
        MeetingDesk desk = context.getBean(MeetingDesk.class);
        long id = desk.open(
                new NewMeeting(null, null, TestTown.COMMUNITY, LocalDate.of(2026, 11, 20), "联席会议", null, null, null),
                town.actor("grid"));
        List<NewItem> items = new ArrayList<>();
        for (String category : categories) {
            items.add(item("NEED", category, null));
        }
        items.add(wish);
        items.forEach(item -> desk.addItem(id, item, null, town.actor("grid")));
        return new Held(id, desk.confirm(id, town.actor("grid")));
    }

    public static NewItem item(String list, String category, String way) {
        return new NewItem(
                list,
                "居民的事" + category,
                "会上提出来的",
                category,
                TestTown.COMMUNITY,
                "三单元",
                "某居民",
                "13900000000",
                null,
                null,
                null,
                way);
    }
}
