package org.sangyu.matching;

import java.util.Collection;
import java.util.HashMap;
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
import org.sangyu.volunteering.OtherMatters;
import org.sangyu.volunteering.PastHelp;
import org.sangyu.volunteering.RiskBook;
import org.sangyu.volunteering.RiskBook.Risk;
import org.sangyu.volunteering.RiskLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes needs of matters: of a case, a list item, what another module keeps, or all of a meeting; in the same few queries
 * however many of a meeting's there are.
 */
@Service
@Transactional(readOnly = true)
public class NeedBook {

    private final CallMatters matters;
    private final CallQueries calls;
    private final RiskBook risks;
    private final PastHelp past;
    private final JdbcClient jdbc;

    NeedBook(CallMatters matters, CallQueries calls, RiskBook risks, PastHelp past, JdbcClient jdbc) {
        this.matters = matters;
        this.calls = calls;
        this.risks = risks;
        this.past = past;
        this.jdbc = jdbc;
    }

    /**
     * @param matterNumber of a case, a list item, or of what another module keeps
     * @throws Refusal see {@link CallMatters}: no such matter for this person, or not the time to call for it
     */
    public Need require(String matterNumber, Actor by) {
        return open(matterNumber, by).need();
    }

    /** The same with what is known beside it. */
    OpenNeed open(String matterNumber, Actor by) {
        return open(matters.require(matterNumber, by));
    }

    /** The same of a matter that the caller was given already. */
    OpenNeed open(CallMatter matter) {
        return of(List.of(matter)).get(0);
    }

    /** All needs of a joint meeting for which this person may have helpers called now, in the order of its list. */
    public List<OpenNeed> ofMeeting(long meetingId, Actor by) {
        return of(matters.ofMeeting(meetingId, by));
    }

    /**
     * @param areaCode null for that of the matter
     * @param category null when nobody sorted it; address and position when they are not known
     */
    private record Facts(
            String number,
            String areaCode,
            String category,
            String address,
            Position position,
            Map<Long, Integer> before) {}

    private List<OpenNeed> of(List<CallMatter> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<String> numbers = found.stream().map(CallMatter::number).toList();
        Map<String, Facts> facts = facts(found);
        Map<String, Risk> said = risks.of(numbers);
        Map<String, List<Running>> running = calls.running(numbers);
        CategoryNeed.Book usual = CategoryNeed.Book.read(jdbc);
        return found.stream()
                .map(matter -> {
                    Facts known = facts.get(matter.number());
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
                known.areaCode() == null ? matter.areaCode() : known.areaCode(),
                known.position(),
                known.address(),
                known.category(),
                1,
                wanted.skills(),
                risk.level(),
                high,
                high,
                null,
                coming,
                known.before());
    }

    private Map<String, Facts> facts(List<CallMatter> found) {
        Map<Boolean, List<String>> numbers = found.stream()
                .collect(Collectors.partitioningBy(
                        matter -> matter.otherNumber() != null,
                        Collectors.mapping(CallMatter::number, Collectors.toList())));
        Map<String, Facts> facts = new HashMap<>(numbers.get(false).isEmpty() ? Map.of() : own(numbers.get(false)));
        numbers.get(true).forEach(number -> facts.put(number, others(number)));
        return facts;
    }

    /** Of what another module keeps; only ever one at a time. */
    private Facts others(String number) {
        OtherMatters.Setting setting = matters.setting(number).orElseThrow();
        return new Facts(
                number, setting.areaCode(), setting.category(), setting.address(), null, past.times(setting.same()));
    }

    /** Of cases and items of the lists. */
    private Map<String, Facts> own(Collection<String> numbers) {
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
                            null,
                            row.getString("category"),
                            row.getString("address"),
                            lat == null || lng == null ? null : new Position(lat, lng),
                            Map.of());
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Facts::number, Function.identity()));
    }
}
