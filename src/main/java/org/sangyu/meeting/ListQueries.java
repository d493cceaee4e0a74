package org.sangyu.meeting;

import java.sql.Types;
import java.util.List;
import org.sangyu.organisation.Tier;
import org.sangyu.privacy.Masking;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the three lists of an area across its meetings, the newest first, for those who record meetings there. */
@Service
@Transactional(readOnly = true)
public class ListQueries {

    private static final int PAGE = 30;
    /** Greater than every number. */
    private static final String NEWEST = "R";

    private final JdbcClient jdbc;
    private final ListDesk desk;

    ListQueries(JdbcClient jdbc, ListDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** @param next cursor of the following page, {@code null} on the last */
    public record Page(List<ItemLife> items, String next) {}

    /**
     * @param area one of the reader's; null for the widest
     * @param state only items in this state; null for all
     * @param before {@link Page#next()} of the page before; null for the first
     */
    public Page list(ListKind list, String area, LifeState state, String before, Actor reader) {
        String scope = scope(area, reader);
        List<ItemLife> found = jdbc.sql(ItemLives.SELECT
                        + """
                          where l.%s = :scope and l.list = :list
                            and (cast(:state as text) is null or l.state = :state)
                            and l.number < :before
                          order by l.number desc
                          limit :limit
                          """
                                .formatted(column(scope)))
                .param("scope", Tier.of(scope).codeFor(scope))
                .param("list", list.name())
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("before", before == null || before.isBlank() ? NEWEST : before)
                .param("limit", PAGE + 1)
                .query(ItemLives::read)
                .list();
        List<ItemLife> page = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(
                page.stream().map(ListQueries::masked).toList(),
                found.size() > PAGE ? page.get(PAGE - 1).number() : null);
    }

    /** @throws Refusal not found, also for whoever does not record meetings where it came up or where it lies now */
    public ItemLife require(String number, Actor reader) {
        ItemLife life = desk.require(number);
        if (!reader.may(Permission.RECORD_MEETING, life.areaCode())
                && !reader.may(Permission.RECORD_MEETING, life.deskCode())) {
            throw Refusal.notFound("meeting.life.unknown", number);
        }
        return masked(life);
    }

    /** The needs that were matched with an offer, the newest first, at most fifty. */
    public List<ItemLife> matchedWith(String offerNumber) {
        return jdbc
                .sql(ItemLives.SELECT + "where l.offer_number = :offer order by l.number desc limit 50")
                .param("offer", offerNumber)
                .query(ItemLives::read)
                .list()
                .stream()
                .map(ListQueries::masked)
                .toList();
    }

    private static String scope(String area, Actor reader) {
        if (area != null && !area.isBlank()) {
            if (!reader.may(Permission.RECORD_MEETING, area)) {
                throw Refusal.notPermitted("meeting.area-not-yours");
            }
            return area;
        }
        return reader.scopes(Permission.RECORD_MEETING).stream()
                .min(java.util.Comparator.comparing(String::length))
                .orElseThrow(() -> Refusal.notPermitted("meeting.area-not-yours"));
    }

    private static String column(String scope) {
        return switch (Tier.of(scope)) {
            case CITY -> "city_code";
            case TOWN -> "town_code";
            case COMMUNITY -> "community_code";
        };
    }

    /** What many read names no number by which a resident could be found. */
    private static ItemLife masked(ItemLife life) {
        return new ItemLife(
                life.number(),
                life.itemId(),
                life.list(),
                Masking.text(life.title()),
                Masking.text(life.content()),
                life.category(),
                life.areaCode(),
                life.quantity(),
                life.time(),
                life.deskCode(),
                life.state(),
                life.meetings(),
                life.offerNumber(),
                Masking.text(life.offerTitle()),
                life.words(),
                life.rating(),
                life.submittedAt());
    }
}
