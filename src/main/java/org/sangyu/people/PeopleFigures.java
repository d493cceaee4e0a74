package org.sangyu.people;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts who there is in one scope, for the overview: one query each, which in areas reads indexes and in branches and
 * teams their few people.
 */
@Component
@Transactional(readOnly = true)
public class PeopleFigures {

    private static final String ALL = "ALL";

    private final JdbcClient jdbc;

    PeopleFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param persons everybody in the register
     * @param members of each category, 0 where there is none
     * @param registered members whose registration 双报到 was confirmed
     */
    public record Members(long persons, Map<ParticipationCategory, Long> members, long registered) {

        public long total() {
            return members.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @param places how many places in teams they take: somebody in two teams takes two */
    public record Volunteers(long volunteers, long inTeams, long places) {}

    /** @param entered in the pool now, on each level; one person may stand on several */
    public record Talent(Map<TalentLevel, Long> entered, long persons, long available) {

        public long total() {
            return entered.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Posts held now.
     *
     * @param holders how many persons hold any
     * @param severally how many hold two or more
     */
    public record PostCounts(Map<PostKind, Long> byKind, long total, long holders, long severally) {

        public Share share(PostKind kind) {
            return new Share(byKind.get(kind), total);
        }

        /** Posts in owners' committees among all posts (domain.md §0). */
        public Share ofOwners() {
            return new Share(
                    byKind.entrySet().stream()
                            .filter(entry -> entry.getKey().isOfOwners())
                            .mapToLong(Map.Entry::getValue)
                            .sum(),
                    total);
        }
    }

    public Members members(PeopleScope scope, Actor reader) {
        Map<String, Long> counts = counts(
                """
                select coalesce(p.category, 'NONE') as name, count(*) as n
                from person p where p.status = 'ACTIVE' and %1$s group by p.category
                union all
                select 'REPORTED', count(*) from person p
                where p.status = 'ACTIVE' and p.reported_at is not null and %1$s
                """,
                PeopleScope.of(scope.code(), reader));
        Map<ParticipationCategory, Long> members = byName(ParticipationCategory.class, counts);
        long all = members.values().stream().mapToLong(Long::longValue).sum() + counts.getOrDefault("NONE", 0L);
        return new Members(all, members, counts.getOrDefault("REPORTED", 0L));
    }

    public Volunteers volunteers(PeopleScope scope, Actor reader) {
        Map<String, Long> counts = counts(
                """
                select 'PERSONS' as name, count(*) as n
                from person p where p.helps and p.status = 'ACTIVE' and %1$s
                union all
                select unnest(array['PLACES', 'IN_TEAMS']), unnest(array[count(*), count(distinct p.id)])
                from team_membership m join person p on p.id = m.person_id
                where m.until is null and p.helps and p.status = 'ACTIVE' and %1$s
                """,
                PeopleScope.of(scope.code(), reader));
        return new Volunteers(counts.get("PERSONS"), counts.get("IN_TEAMS"), counts.get("PLACES"));
    }

    public Talent talent(PeopleScope scope, Actor reader) {
        PeopleScope seen = PeopleScope.of(scope.code(), reader);
        Map<String, Long> counts = counts(
                """
                with entered as (
                    select t.level, t.person_id, t.available
                    from talent t join person p on p.id = t.person_id
                    where t.state = 'ENTERED' and p.status = 'ACTIVE' and %2$s)
                select level as name, count(*) as n from entered group by level
                union all
                select unnest(array['PERSONS', 'AVAILABLE']),
                       unnest(array[count(distinct person_id), count(distinct person_id) filter (where available)])
                from entered
                """,
                seen);
        return new Talent(byName(TalentLevel.class, counts), counts.get("PERSONS"), counts.get("AVAILABLE"));
    }

    public PostCounts posts(PeopleScope scope, Actor reader) {
        Map<String, Long> counts = counts(
                """
                with held as (
                    select t.kind, t.person_id
                    from post t join person p on p.id = t.person_id
                    where t.until is null and p.status = 'ACTIVE' and %2$s)
                select coalesce(kind, 'ALL') as name, count(*) as n from held group by rollup (kind)
                union all
                select unnest(array['HOLDERS', 'SEVERALLY']), unnest(array[count(*), count(*) filter (where n > 1)])
                from (select count(*) as n from held group by person_id) holders
                """,
                PeopleScope.of(scope.code(), reader));
        return new PostCounts(
                byName(PostKind.class, counts), counts.get(ALL), counts.get("HOLDERS"), counts.get("SEVERALLY"));
    }

    private Map<String, Long> counts(String sql, PeopleScope scope) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql(sql.formatted(scope.condition(), scope.conditionOf("t")))
                .params(scope.params())
                .query(row -> {
                    counts.merge(row.getString("name"), row.getLong("n"), Long::sum);
                });
        return counts;
    }

    private static <E extends Enum<E>> Map<E, Long> byName(Class<E> type, Map<String, Long> counts) {
        Map<E, Long> byName = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            byName.put(value, counts.getOrDefault(value.name(), 0L));
        }
        return byName;
    }
}
