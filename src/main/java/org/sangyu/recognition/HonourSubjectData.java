package org.sangyu.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.privacy.Erased;
import org.sangyu.privacy.Subject;
import org.sangyu.privacy.SubjectData;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of somebody's honours, for their own requests. That one was given stays; what was written of them goes. */
@Component
class HonourSubjectData implements SubjectData {

    private final Honours honours;
    private final Categories categories;
    private final JdbcClient jdbc;

    HonourSubjectData(Honours honours, Categories categories, JdbcClient jdbc) {
        this.honours = honours;
        this.categories = categories;
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "recognition";
    }

    @Override
    public Map<String, Object> collect(Subject subject) {
        if (subject.personId() == null) {
            return Map.of();
        }
        List<Map<String, Object>> own =
                honours.ofPerson(subject.personId()).stream().map(this::facts).toList();
        List<Map<String, Object>> nominated = jdbc.sql(
                        """
                        select round_number as round, category, reason, state, words
                        from recognition_nomination where person_id = :person order by id
                        """)
                .param("person", subject.personId())
                .query()
                .listOfRows();
        return nominated.isEmpty() ? Map.of() : Map.of("nominations", nominated, "honours", own);
    }

    @Override
    public Erased erase(Subject subject, Actor by) {
        if (subject.personId() == null) {
            return Erased.all(0);
        }
        int kept = jdbc.sql(
                        """
                        update recognition_nomination
                        set reason = '*', words = case when words is null then null else '*' end where person_id = :person
                        """)
                .param("person", subject.personId())
                .update();
        return new Erased(kept, kept == 0 ? List.of() : List.of(new Erased.Kept(kept, "recognition.subject.honours")));
    }

    private Map<String, Object> facts(Honour it) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", it.number());
        facts.put("year", it.year());
        facts.put("title", categories.of(it.category()));
        facts.put("minutes", it.minutes());
        return facts;
    }
}
