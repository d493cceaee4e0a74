package org.sangyu.volunteering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.sangyu.organisation.NewOrganisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.NewPerson;
import org.sangyu.people.NewVolunteer;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.people.VolunteerBook;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.NewAccount;
import org.sangyu.security.Role;
import org.sangyu.workflow.TestRegister;
import org.sangyu.workflow.TestTown;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Teams, volunteers and calls for tests, in one line each. */
public final class CallTown {

    public static final String PHONE = "0532-55550114";

    private final ApplicationContext context;
    private final TestTown town;
    private final TestRegister register;
    private int days;

    private CallTown(ApplicationContext context) throws Exception {
        this.context = context;
        this.register = context.getBean(TestRegister.class).settle();
        this.town = context.getBean(TestTown.class);
    }

    public static CallTown in(ApplicationContext context) throws Exception {
        return new CallTown(context);
    }

    public Actor actor(String username) {
        return town.actor(username);
    }

    public TestTown town() {
        return town;
    }

    public String team() {
        return context.getBean(Organisations.class)
                .add(
                        new NewOrganisation(
                                OrganisationKind.TEAM, null, "征集队" + System.nanoTime(), TestTown.COMMUNITY, null, null),
                        actor("admin"))
                .code();
    }

    /** Sixty years old, in good health and insured. */
    public Person helper(String team) {
        return helper(team, "1966-01-01", "GOOD", "2099-01-01");
    }

    public Person helper(String team, String born, String health, String insured) {
        NewPerson typed = register.typed(null);
        Person person = context.getBean(PersonDesk.class)
                .add(
                        new NewPerson(
                                typed.name(),
                                typed.phone(),
                                typed.areaCode(),
                                null,
                                born,
                                null,
                                health,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                "PAPER",
                                health == null ? null : "true",
                                null),
                        actor("community"));
        return joined(person, team, insured);
    }

    /** A member of the branch in this participation category. */
    public Person member(String team, String category) {
        Person person = context.getBean(PersonDesk.class).add(register.typed(category), actor("community"));
        return joined(person, team, "2099-01-01");
    }

    private Person joined(Person person, String team, String insured) {
        VolunteerBook volunteers = context.getBean(VolunteerBook.class);
        volunteers.register(person.id(), new NewVolunteer(null, "周末", "4", "WALK", insured, null), actor("community"));
        volunteers.join(person.id(), team, false, actor("community"));
        return person;
    }

    public Actor account(Person person, Role role, String scope) {
        String username = "h" + person.id();
        Accounts accounts = context.getBean(Accounts.class);
        accounts.open(new NewAccount(
                username,
                person.name(),
                username + "@example.org",
                null,
                TestTown.PASSWORD,
                List.of(new Grant(role, scope))));
        context.getBean(PersonDesk.class)
                .linkAccount(person.id(), actor(username).accountId());
        return actor(username);
    }

    /** A case that waits to be dispatched. */
    public String waiting() {
        String number = town.file();
        town.accept(number);
        return number;
    }

    /** A case that the team took on. */
    public String with(String team, String lead) {
        String number = waiting();
        town.act("community", "dispatchCase", number, Map.of("handlerKind", "TEAM", "team", team));
        town.act(lead, "answerOffer", number, Map.of("answer", "ACCEPT"));
        return number;
    }

    /** All of the team who may be asked, next week or later, with little risk. */
    public NewCall wanted(String matter, String team, int places) {
        return wanted(matter, team, places, "TEAM", List.of());
    }

    /** Each on a day of its own, so that one person may say yes to several. */
    public NewCall wanted(String matter, String team, int places, String audience, List<Long> people) {
        return wanted(matter, team, places, audience, people, today().plusDays(7 + days++ % 60));
    }

    public NewCall wanted(String matter, String team, int places, String audience, List<Long> people, LocalDate day) {
        return new NewCall(
                matter,
                team,
                "帮忙抬一张床下楼",
                day.toString(),
                "09:00",
                "10:30",
                null,
                "" + places,
                List.of(),
                "LOW",
                null,
                false,
                false,
                PHONE,
                audience,
                people);
    }

    /** One that wants one of the team on this day, from nine to half past ten. */
    public String call(String team, LocalDate day) {
        return context.getBean(CallDesk.class)
                .post(wanted(waiting(), team, 1, "TEAM", List.of(), day), actor("community"));
    }

    public String call(String matter, String team, int places) {
        return context.getBean(CallDesk.class).post(wanted(matter, team, places), actor("community"));
    }

    public HelpCall find(String number) {
        return context.getBean(HelpCalls.class).find(number).orElseThrow();
    }

    public long ask(String number, Person person) {
        return context.getBean(Asks.class).of(number, person.id()).orElseThrow().id();
    }

    /** The link in the newest mail of this occasion to this address. */
    public String link(String occasion, String to) {
        return context.getBean(JdbcClient.class)
                .sql(
                        """
                        select link from outgoing_mail where occasion = :occasion and recipient = :to
                        order by id desc limit 1
                        """)
                .param("occasion", occasion)
                .param("to", to)
                .query(String.class)
                .single()
                .replaceFirst("https?://[^/]+", "");
    }

    public long mails(String occasion, String callNumber) {
        return context.getBean(JdbcClient.class)
                .sql("select count(*) from outgoing_mail where occasion = :occasion and case_number = :number")
                .param("occasion", occasion)
                .param("number", callNumber)
                .query(Long.class)
                .single();
    }

    /** The time to answer is up. */
    public void expire(String number) {
        context.getBean(CallEnding.class).expire(number);
    }

    public String nextWeek() {
        return today().plusDays(7).toString();
    }

    public LocalDate today() {
        Instant now = context.getBean(Clock.class).instant();
        return LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
    }
}
