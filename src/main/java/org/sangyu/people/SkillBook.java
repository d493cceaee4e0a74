package org.sangyu.people;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is written down what people can do, with certificate and its last day; by clerks and by themselves. */
@Service
public class SkillBook {

    private static final String PUT =
            """
            insert into person_skill (person_id, skill, certificate, valid_to)
            values (:person, :skill, :certificate, :until)
            on conflict (person_id, skill) do update
            set certificate = excluded.certificate, valid_to = excluded.valid_to
            """;

    private final JdbcClient jdbc;
    private final ManyRows batch;
    private final PersonDoors doors;
    private final AuditLog audit;

    SkillBook(JdbcClient jdbc, ManyRows batch, PersonDoors doors, AuditLog audit) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.doors = doors;
        this.audit = audit;
    }

    public List<PersonSkill> of(long personId) {
        return jdbc.sql(
                        "select skill, certificate, valid_to from person_skill where person_id = :person order by skill")
                .param("person", personId)
                .query((row, n) -> new PersonSkill(
                        Skill.valueOf(row.getString("skill")),
                        row.getString("certificate"),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** What each of these people can do; whoever has named nothing is not in it. */
    public Map<Long, List<PersonSkill>> ofAll(Collection<Long> personIds) {
        record Of(long person, PersonSkill skill) {}
        return jdbc
                .sql(
                        """
                        select person_id, skill, certificate, valid_to from person_skill
                        where person_id = any (:people) order by person_id, skill
                        """)
                .param("people", personIds.toArray(Long[]::new))
                .query((row, n) -> new Of(
                        row.getLong("person_id"),
                        new PersonSkill(
                                Skill.valueOf(row.getString("skill")),
                                row.getString("certificate"),
                                row.getObject("valid_to", LocalDate.class))))
                .stream()
                .collect(Collectors.groupingBy(Of::person, Collectors.mapping(Of::skill, Collectors.toList())));
    }

    /** Whether the person may be asked for it on that day, see {@link PersonSkill#isUsableOn}. */
    public boolean has(long personId, Skill skill, LocalDate day) {
        return of(personId).stream().anyMatch(one -> one.skill() == skill && one.isUsableOn(day));
    }

    /** Adds a skill, or says its certificate anew. */
    @Transactional
    public void add(long personId, String skill, String certificate, String validTo, Actor by) {
        doors.keptOrOwn(personId, by);
        Findings findings = new Findings();
        Skill known = PersonChecks.choice(skill, Skill.class, "skill", findings);
        findings.check(PersonChecks.text(skill) != null, "skill", "people.refused.skill-missing")
                .optional(certificate, 100, "certificate", "people.refused.certificate-length");
        LocalDate until = PersonChecks.anyDate(validTo, "validTo", findings);
        findings.orRefuse();
        jdbc.sql(PUT)
                .paramSource(columns(personId, new PersonSkill(known, PersonChecks.text(certificate), until)))
                .update();
        audit.record(by, "skill-added", String.valueOf(personId), true, Map.of("skill", known.name()));
    }

    /** @throws Refusal when there is no such skill any more */
    @Transactional
    public void remove(long personId, String skill, Actor by) {
        doors.keptOrOwn(personId, by);
        int removed = jdbc.sql("delete from person_skill where person_id = :person and skill = :skill")
                .param("person", personId)
                .param("skill", skill)
                .update();
        if (removed == 0) {
            throw Refusal.conflict("people.refused.skill-gone");
        }
        audit.record(by, "skill-removed", String.valueOf(personId), true, Map.of("skill", skill));
    }

    /** Those skills and no others, of many people at once. */
    void putExactly(Map<Long, List<PersonSkill>> skills) {
        List<SqlParameterSource> kept = new ArrayList<>();
        List<SqlParameterSource> rows = new ArrayList<>();
        skills.forEach((person, known) -> {
            kept.add(new MapSqlParameterSource("person", person)
                    .addValue(
                            "skills",
                            Stored.names(known.stream().map(PersonSkill::skill).toList())));
            known.forEach(skill -> rows.add(columns(person, skill)));
        });
        batch.run("delete from person_skill where person_id = :person and skill <> all (:skills)", kept);
        batch.run(PUT, rows);
    }

    private static SqlParameterSource columns(long personId, PersonSkill skill) {
        return new MapSqlParameterSource("person", personId)
                .addValue("skill", skill.skill().name())
                .addValue("certificate", skill.certificate(), Types.VARCHAR)
                .addValue("until", Stored.date(skill.validTo()), Types.DATE);
    }
}
