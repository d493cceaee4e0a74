package org.sangyu.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.privacy.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which volunteers there are in a team, for whoever has to decide whom to ask. */
@Service
@Transactional(readOnly = true)
public class VolunteerRoll {

    /** Of {@code person p}. */
    static final String CONSENTED =
            """
            exists (select 1 from consent c
                    where c.person_id = p.id and c.purpose = 'REGISTER' and c.withdrawn_at is null)""";

    private static final String SELECT =
            """
            select p.id, p.name, p.born_on, p.category, p.health, v.insured_to, v.guardian_phone, %s as consented
            from person p
            join volunteer v on v.person_id = p.id and v.left_on is null
            """
                    .formatted(CONSENTED);

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    VolunteerRoll(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    public List<Helper> ofTeam(String teamCode) {
        return jdbc.sql(
                        SELECT
                                + """
                          join team_membership m on m.person_id = p.id and m.until is null
                          where m.team_code = :team and p.status = 'ACTIVE'
                          order by p.id
                          """)
                .param("team", teamCode)
                .query(this::read)
                .list();
    }

    /** Those who live in this community, whatever team they are in. */
    public List<Helper> livingIn(String communityCode) {
        return jdbc.sql(
                        SELECT
                                + """
                          where p.community_code = :community and p.status = 'ACTIVE'
                          order by p.name, p.id
                          """)
                .param("community", communityCode)
                .query(this::read)
                .list();
    }

    /** Empty also when the person is no volunteer any more. */
    public Optional<Helper> of(long personId) {
        return jdbc.sql(SELECT + "where p.id = :person and p.status = 'ACTIVE'")
                .param("person", personId)
                .query(this::read)
                .optional();
    }

    /** Empty also when the account is no volunteer's in the register. */
    public Optional<Helper> ofAccount(long accountId) {
        return jdbc.sql(SELECT + "where p.account_id = :account and p.status = 'ACTIVE'")
                .param("account", accountId)
                .query(this::read)
                .optional();
    }

    Helper read(ResultSet row, int n) throws SQLException {
        LocalDate born = row.getObject("born_on", LocalDate.class);
        String health = cipher.open(row.getBytes("health"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return new Helper(
                row.getLong("id"),
                row.getString("name"),
                born == null ? -1 : born.until(today).getYears(),
                Stored.one(row, "category", ParticipationCategory.class),
                health == null ? null : HealthLevel.valueOf(health),
                row.getObject("insured_to", LocalDate.class),
                row.getString("guardian_phone") != null,
                row.getBoolean("consented"));
    }
}
