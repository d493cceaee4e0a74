package org.sangyu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.people.ParticipationCategory;
import org.sangyu.people.People;
import org.sangyu.people.PeopleFigures;
import org.sangyu.people.PeopleScope;
import org.sangyu.people.PersonFilter;
import org.sangyu.people.PersonPage;
import org.sangyu.people.PostList;
import org.sangyu.people.TalentFilter;
import org.sangyu.people.TalentList;
import org.sangyu.privacy.FieldCipher;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code mvn -Pbench-register verify}: how long the register's lists, searches and figures take with 2,000, 20,000 and 200,000
 * people, over the 182 communities of a city. All names are put together by chance.
 */
@Tag("bench-register")
@SangyuTest
class RegisterBenchTests {

    private static final int[] SIZES = {2_000, 20_000, 200_000};
    private static final int ROUNDS = 40;
    private static final Actor CITY = new Actor(1, "bench", "bench", List.of(new Grant(Role.CITY, "370285")));

    @Autowired
    People people;

    @Autowired
    PeopleFigures figures;

    @Autowired
    TalentList talent;

    @Autowired
    PostList posts;

    @Autowired
    FieldCipher cipher;

    @Autowired
    JdbcClient jdbc;

    @Test
    void milliseconds_of_each_list_and_search_as_the_register_grows() {
        Map<String, List<Double>> curve = new LinkedHashMap<>();
        int there = 0;
        for (int size : SIZES) {
            grow(there, size);
            there = size;
            questions().forEach((name, question) -> curve.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(median(question)));
        }
        StringBuilder table = new StringBuilder(
                "\n| median of %d, ms | 2,000 | 20,000 | 200,000 |\n|---|---|---|---|\n".formatted(ROUNDS));
        curve.forEach((name, times) -> table.append(String.format(
                Locale.ROOT, "| %s | %.1f | %.1f | %.1f |%n", name, times.get(0), times.get(1), times.get(2))));
        System.out.println(table);
        assertThat(people.list(new PeopleScope("370285"), filter(null, null), CITY)
                        .rows())
                .hasSize(30);
    }

    private Map<String, Supplier<?>> questions() {
        Map<String, Supplier<?>> all = new LinkedHashMap<>();
        all.put("city, first page", list("370285", filter(null, null)));
        all.put(
                "city, a page from the middle",
                () -> people.list(new PeopleScope("370285"), new PersonFilter(null, null, null, middle()), CITY));
        all.put("town, first page", list("370285001", filter(null, null)));
        all.put("community, first page", list("370285001014", filter(null, null)));
        all.put("branch, first page", list("B-370285001014-01", filter(null, null)));
        all.put("city, one category", list("370285", filter(ParticipationCategory.AWAY, null)));
        all.put("town, one category", list("370285001", filter(ParticipationCategory.AWAY, null)));
        all.put(
                "city, volunteers only",
                () -> people.list(
                        new PeopleScope("370285"),
                        new PersonFilter(null, PersonFilter.Kind.VOLUNTEER, null, null),
                        CITY));
        all.put("city, beginning of a name", list("370285", filter(null, "王建")));
        all.put("city, a name that nobody has", list("370285", filter(null, "欧阳建国华")));
        all.put("city, a phone number", list("370285", filter(null, "13955500777")));
        all.put("city, an ID number", list("370285", filter(null, "370285196001010012")));
        PeopleScope city = new PeopleScope("370285");
        all.put(
                "talent of the city, first page",
                () -> talent.list(city, new TalentFilter(null, null, null, false, null), CITY));
        all.put("posts of the city, first page", () -> posts.list(city, null, null, CITY));
        all.put("figures of members, city", () -> figures.members(city, CITY));
        all.put("figures of members, town", () -> figures.members(new PeopleScope("370285001"), CITY));
        all.put("figures of members, branch", () -> figures.members(new PeopleScope("B-370285001014-01"), CITY));
        all.put("figures of volunteers, city", () -> figures.volunteers(city, CITY));
        all.put("figures of talent, city", () -> figures.talent(city, CITY));
        all.put("figures of posts, city", () -> figures.posts(city, CITY));
        return all;
    }

    private Supplier<PersonPage> list(String scope, PersonFilter filter) {
        return () -> people.list(new PeopleScope(scope), filter, CITY);
    }

    private static PersonFilter filter(ParticipationCategory category, String q) {
        return new PersonFilter(category, null, q, null);
    }

    /** As somebody has it who turned half of the pages. */
    private String middle() {
        return people.list(new PeopleScope("370285"), filter(null, "李"), CITY).next();
    }

    private static double median(Supplier<?> question) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            question.get();
            times.add((System.nanoTime() - began) / 1e6);
        }
        times.sort(Double::compare);
        return times.get(ROUNDS / 2);
    }

    private void grow(int from, int to) {
        jdbc.sql(
                        """
                        insert into organisation (code, name, kind, parent_code)
                        select 'B-' || code || '-01', name || '党支部', 'BRANCH', code from organisation
                        where kind = 'COMMUNITY' on conflict do nothing
                        """)
                .update();
        jdbc.sql(
                        """
                        with places as (
                            select array_agg(code order by code) as codes from organisation where kind = 'COMMUNITY'),
                        fresh as (
                            select n, codes[1 + n % cardinality(codes)] as area
                            from generate_series(:from + 1, :to) as n, places)
                        insert into person (name, phone, area_code, born_on, branch_code, street_code, category,
                                            category_since, looked_on, added_at, added_by, changed_at, changed_by)
                        select substr('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗', 1 + (n * 7) % 20, 1)
                               || substr('建国英秀兰明华玉珍志强桂芳文军红伟丽平海', 1 + (n * 13) % 20, 1)
                               || substr('建国英秀兰明华玉珍志强桂芳文军红伟丽平海', 1 + (n * 17 / 20) % 20, 1),
                               '139' || lpad((55500000 + n)::text, 8, '0'), area, date '1940-01-01' + n % 9000,
                               case when n % 3 > 0 then 'B-' || area || '-01' end,
                               case when n % 3 > 0 then left(area, 9) end,
                               case when n % 3 > 0
                                    then (array['NORMAL', 'NORMAL', 'NORMAL', 'LIGHT', 'LIGHT', 'EXEMPT', 'AWAY'])[1 + n % 7]
                               end,
                               case when n % 3 > 0 then date '2024-01-01' end,
                               case when n % 3 > 0 then date '2024-01-01' end, now(), 'bench', now(), 'bench'
                        from fresh
                        """)
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql(
                        """
                        insert into volunteer (person_id, joined_on)
                        select id, date '2024-01-01' from person where id % 5 = 0 on conflict do nothing
                        """)
                .update();
        jdbc.sql("update person set id_no_hash = :hash where id = (select min(id) from person)")
                .param("hash", cipher.fingerprint("370285196001010012"))
                .update();
        jdbc.sql(
                        """
                        insert into talent (number, person_id, level, area_code, fields, state, valid_to, proposed_at)
                        select 'RC-' || id, id, (array['CITY', 'TOWN', 'RURAL', 'COMMUNITY'])[1 + id % 4], area_code,
                               '{EDUCATION}', 'ENTERED', date '2030-12-31', now()
                        from person where id % 50 = 0 on conflict do nothing
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into post (person_id, kind, org_code, area_code, since, added_at, added_by)
                        select id, case when id % 3 = 0 then 'OWNERS_MEMBER' else 'RESIDENT_GROUP_LEADER' end, area_code,
                               area_code, date '2024-05-01', now(), 'bench'
                        from person where id % 20 = 0
                          and not exists (select 1 from post t where t.person_id = person.id)
                        """)
                .update();
        // as the database does by itself soon after many rows came
        jdbc.sql("vacuum analyze").update();
    }
}
