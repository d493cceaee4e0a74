package org.sangyu.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.places.Position;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.CallMatter;
import org.sangyu.volunteering.CallMatters;
import org.sangyu.volunteering.CallQueries;
import org.sangyu.volunteering.CallQueries.Running;
import org.sangyu.volunteering.RiskBook;
import org.sangyu.volunteering.RiskBook.Risk;
import org.sangyu.volunteering.RiskLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes needs of matters: of a case, a list item, or all of a meeting; in the same few queries however many they are. */
@Service
@Transactional(readOnly = true)
public class NeedBook {

    private final CallMatters matters;
    private final CallQueries calls;
    private final RiskBook risks;
    private final JdbcClient jdbc;

    NeedBook(CallMatters matters, CallQueries calls, RiskBook risks, JdbcClient jdbc) {
        this.matters = matters;
        this.calls = calls;
        this.risks = risks;
        this.jdbc = jdbc;
    }

    /**
     * @param matterNumber of a case or list item
     * @throws Refusal see {@link CallMatters}: no such matter for this person, or not the time to call for it
     */
    public Need require(String matterNumber, Actor by) {
        return open(matterNumber, by).need();
    }

    /** The same with what is known beside it. */
    OpenNeed open(String matterNumber, Actor by) {
        return of(List.of(matters.require(matterNumber, by))).get(0);
    }

    /** All needs of a joint meeting for which this person may have helpers called now, in the order of its list. */
    public List<OpenNeed> ofMeeting(long meetingId, Actor by) {
        return of(matters.ofMeeting(meetingId, by));
    }

    /** @param category null when nobody sorted it; address and position when they are not known */
    private record Facts(String number, String category, String address, Position position) {

        /** Of a matter that another module keeps. */
        static Facts none(String number) {
            return new Facts(number, null, null, null);
        }
    }

    private List<OpenNeed> of(List<CallMatter> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<String> numbers = found.stream().map(CallMatter::number).toList();
        Map<String, Facts> facts = facts(numbers);
        Map<String, Risk> said = risks.of(numbers);
        Map<String, List<Running>> running = calls.running(numbers);
        CategoryNeed.Book usual = CategoryNeed.Book.read(jdbc);
        return found.stream()
                .map(matter -> {
                    Facts known = facts.getOrDefault(matter.number(), Facts.none(matter.number()));
                    CategoryNeed wanted = usual.of(known.category());
                    Risk risk = said.getOrDefault(matter.number(), wanted.risk());
                    List<Running> now = running.getOrDefault(matter.number(), List.of());
                    return new OpenNeed(
                            need(matter, known, wanted, risk, now),
                            matter,
                            risk.notice(),
                            now.stream().map(Running::call).toList());
                })
                .toList();
    }

    private static Need need(CallMatter matter, Facts known, CategoryNeed wanted, Risk risk, List<Running> running) {
        boolean high = risk.level() == RiskLevel.HIGH;
        Set<Long> coming =
                running.stream().flatMap(one -> one.coming().stream()).collect(Collectors.toSet());
        return new Need(
                matter.number(),
                matter.areaCode(),
                known.position(),
                known.address(),
                known.category(),
                1,
                wanted.skills(),
                risk.level(),
                high,
                high,
                null,
                coming);
    }

    private Map<String, Facts> facts(Collection<String> numbers) {
        return jdbc
                .sql(
                        """
                        select number, category, address, lat, lng from livelihood_case where number = any (:numbers)
                        union all
                        select l.number, i.category, i.address, null, null
                        from item_life l join list_item i on i.id = l.item_id where l.number = any (:numbers)
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> {
                    Double lat = row.getObject("lat", Double.class);
                    Double lng = row.getObject("lng", Double.class);
                    return new Facts(
                            row.getString("number"),
                            row.getString("category"),
                            row.getString("address"),
                            lat == null || lng == null ? null : new Position(lat, lng));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Facts::number, Function.identity()));
    }
}
