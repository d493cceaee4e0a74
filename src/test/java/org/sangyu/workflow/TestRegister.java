package org.sangyu.workflow;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.sangyu.organisation.NewOrganisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.NewPerson;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.security.Accounts;
import org.sangyu.security.Grant;
import org.sangyu.security.NewAccount;
import org.sangyu.security.Role;
import org.springframework.boot.test.context.TestComponent;

/** Two branches and their members for tests, in the communities of {@link TestTown}. All invented. */
@TestComponent
public class TestRegister {

    public static final String BRANCH = "B-370285001014-01";
    public static final String BRANCH_2 = "B-370285002001-01";

    private final TestTown town;
    private final Accounts accounts;
    private final Organisations organisations;
    private final PersonDesk people;
    private final AtomicInteger born = new AtomicInteger();

    TestRegister(TestTown town, Accounts accounts, Organisations organisations, PersonDesk people) {
        this.town = town;
        this.accounts = accounts;
        this.organisations = organisations;
        this.people = people;
    }

    /** Builds the town with its branches and their secretaries, unless they are there already. */
    public synchronized TestRegister settle() throws Exception {
        town.settle();
        branch(BRANCH, "琴岛中路社区离退休干部第一党支部", "370285001014", "branch");
        branch(BRANCH_2, "福山路社区离退休干部第一党支部", "370285002001", "branch2");
        return this;
    }

    private void branch(String code, String name, String area, String secretary) {
        if (organisations.find(code).isEmpty()) {
            organisations.add(
                    new NewOrganisation(OrganisationKind.BRANCH, code, name, area, null, null), town.actor("admin"));
        }
        if (accounts.find(secretary).isEmpty()) {
            accounts.open(new NewAccount(
                    secretary,
                    name,
                    secretary + "@example.org",
                    null,
                    TestTown.PASSWORD,
                    List.of(new Grant(Role.BRANCH, code))));
        }
    }

    /** A member of the first branch, in the category of those who take part. */
    public Person member() {
        return people.add(typed("NORMAL"), town.actor("community"));
    }

    /** Somebody with a phone number of one's own, as the clerk types it. */
    public NewPerson typed(String category) {
        int n = born.incrementAndGet();
        return new NewPerson(
                "试" + Character.toString(0x4e00 + n),
                "1395550%04d".formatted(n),
                TestTown.COMMUNITY,
                "一号楼",
                "1950-01-02",
                null,
                null,
                null,
                List.of("CADRE"),
                "莱西市某局机关党委",
                category == null ? null : BRANCH,
                null,
                category,
                "PAPER",
                null,
                null);
    }

    /** Lets this account be the person's own. */
    public void giveAccount(Person person, String username) {
        if (accounts.find(username).isEmpty()) {
            accounts.open(new NewAccount(
                    username,
                    person.name(),
                    username + "@example.org",
                    null,
                    TestTown.PASSWORD,
                    List.of(new Grant(Role.VOLUNTEER, "T-370285001014-01"))));
        }
        people.linkAccount(person.id(), town.actor(username).accountId());
    }
}
