package org.sangyu.volunteering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.privacy.Erased;
import org.sangyu.privacy.Subject;
import org.sangyu.privacy.SubjectData;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is kept of a volunteer's service, for their own requests. The hours stay, as the law asks (志愿服务条例 art. 19);
 * what was told goes.
 */
@Component
class ServiceSubjectData implements SubjectData {

    private final JdbcClient jdbc;

    ServiceSubjectData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "volunteering";
    }

    @Override
    public Map<String, Object> collect(Subject subject) {
        if (subject.personId() == null) {
            return Map.of();
        }
        List<Map<String, Object>> records = jdbc.sql(RecordTable.SELECT + "where r.person_id = :person order by r.id")
                .param("person", subject.personId())
                .query((row, n) -> facts(row, n))
                .list();
        List<Map<String, Object>> calls = jdbc.sql(
                        """
                        select c.number, c.what, a.asked_at, a.state from help_ask a
                        join help_call c on c.number = a.call_number
                        where a.person_id = :person order by a.id
                        """)
                .param("person", subject.personId())
                .query()
                .listOfRows();
        Map<String, Object> all = new LinkedHashMap<>();
        if (!records.isEmpty()) {
            all.put("serviceRecords", records);
        }
        if (!calls.isEmpty()) {
            all.put("askedForHelp", calls);
        }
        return all;
    }

    @Override
    public Erased erase(Subject subject, Actor by) {
        if (subject.personId() == null) {
            return Erased.all(0);
        }
        jdbc.sql("delete from check_in where person_id = :person")
                .param("person", subject.personId())
                .update();
        int kept = jdbc.sql("update service_record set work = '*', next_step = null where person_id = :person")
                .param("person", subject.personId())
                .update();
        return new Erased(kept, kept == 0 ? List.of() : List.of(new Erased.Kept(kept, "volunteering.subject.records")));
    }

    private static Map<String, Object> facts(ResultSet row, int n) throws SQLException {
        ServiceRecord it = RecordTable.read(row, n);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("day", it.day().toString());
        facts.put("minutes", it.minutes());
        facts.put("team", it.teamName());
        facts.put("matter", it.matter());
        facts.put("work", it.work());
        facts.put("next", it.nextStep());
        facts.put("state", it.state().name());
        return facts;
    }
}
