package org.sangyu.people;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.sangyu.security.AccountPrincipal;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.NewAccount;
import org.sangyu.security.Role;
import org.sangyu.workflow.TestRegister;
import org.sangyu.workflow.TestTown;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** Branches in the town of the tests, clerks for them, and invented people in one line each. */
public final class PeopleTown {

    public static final String HERE = "370285001014";
    public static final String THERE = "370285002001";
    public static final String BRANCH = "B-370285001014-01";
    public static final String OTHER_BRANCH = "B-370285002001-01";
    public static final String TEAM = "T-370285001014-01";

    public static final Actor COMMUNITY = actor(7101, Role.COMMUNITY, HERE);
    public static final Actor ELSEWHERE = actor(7102, Role.COMMUNITY, THERE);
    public static final Actor TOWN = actor(7103, Role.TOWN, "370285001");
    public static final Actor CITY = actor(7104, Role.CITY, "370285");
    public static final Actor SECRETARY = actor(7105, Role.BRANCH, BRANCH);
    public static final Actor LEADER = actor(7106, Role.LEAD, TEAM);

    private static final AtomicInteger PHONES = new AtomicInteger();

    private final PersonDesk desk;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    private PeopleTown(BeanFactory beans) {
        this.desk = beans.getBean(PersonDesk.class);
        this.accounts = beans.getBean(Accounts.class);
        this.jdbc = beans.getBean(JdbcClient.class);
    }

    public static PeopleTown settle(BeanFactory beans) throws Exception {
        beans.getBean(TestRegister.class).settle();
        PeopleTown town = new PeopleTown(beans);
        town.association("A-370285001-01", "水集街道老干部协会");
        ((Cache<?, ?>) ReflectionTestUtils.getField(beans.getBean("treeCache"), "cache")).invalidateAll();
        return town;
    }

    private void association(String code, String name) {
        jdbc.sql(
                        """
                        insert into organisation (code, name, kind, parent_code)
                        values (:code, :name, 'ASSOCIATION', :parent) on conflict (code) do nothing
                        """)
                .param("code", code)
                .param("name", name)
                .param("parent", code.split("-")[1])
                .update();
    }

    /** Somebody of the community, with a phone of their own. */
    public Person resident(String name) {
        return desk.add(typed(name, null, null), CITY);
    }

    public Person member(String name, ParticipationCategory category) {
        return desk.add(typed(name, BRANCH, category.name()), CITY);
    }

    /** Somebody of the other community. */
    public Person stranger(String name) {
        return desk.add(typed(name, phone(), THERE, null, OTHER_BRANCH, "NORMAL", null), CITY);
    }

    public static NewPerson typed(String name, String branch, String category) {
        return typed(name, phone(), HERE, null, branch, category, null);
    }

    public static NewPerson typed(
            String name, String phone, String area, String born, String branch, String category, Integer version) {
        return new NewPerson(
                name,
                phone,
                area,
                "琴岛中路 12 号 3 号楼",
                born,
                null,
                null,
                null,
                List.of("CADRE"),
                "市农机局党支部",
                branch,
                null,
                category,
                "PAPER",
                null,
                version);
    }

    public static String phone() {
        return "139555%05d".formatted(PHONES.incrementAndGet());
    }

    /** An account for the person, with this role. */
    public Actor accountOf(Person person, Role role, String scope) {
        String username = "p" + UUID.randomUUID().toString().substring(0, 10);
        long id = accounts.open(new NewAccount(
                        username, person.name(), null, null, TestTown.PASSWORD, List.of(new Grant(role, scope))))
                .id();
        desk.linkAccount(person.id(), id);
        return accounts.actor(username).orElseThrow();
    }

    public static AccountPrincipal signedIn(Actor actor) {
        return new AccountPrincipal(actor, "", true);
    }

    private static Actor actor(long id, Role role, String scope) {
        return new Actor(id, "people-" + role.key() + id, "名册" + role.key(), List.of(new Grant(role, scope)));
    }
}
