package org.sangyu.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers a person who asks what is kept about them, or asks that it be deleted (PIPL art. 44 to 50): of all modules
 * together, and leaving a line in the audit log either way.
 */
@Service
@Transactional
public class SubjectRequests {

    private final List<SubjectData> modules;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    SubjectRequests(List<SubjectData> modules, AuditLog audit, ObjectMapper json, Clock clock) {
        this.modules =
                modules.stream().sorted(Comparator.comparing(SubjectData::key)).toList();
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** @param module whose name is the message {@code <module>.subject} */
    public record Answer(String module, Erased erased) {}

    /**
     * Everything about the person as one JSON text, which is theirs to take elsewhere (art. 45).
     *
     * @throws Refusal when the actor may not see people in full, or the reason is missing
     */
    public String collect(Subject subject, String reason, Actor by) {
        check(reason, by);
        return copy(subject, reason.strip(), by);
    }

    /** The same for people themselves: whoever calls this knows that the subject is the one who asks. */
    public String collectOwn(Subject oneself, Actor by) {
        return copy(oneself, "own", by);
    }

    private String copy(Subject subject, String reason, Actor by) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", subject.name());
        all.put("collectedAt", clock.instant().toString());
        for (SubjectData module : modules) {
            Map<String, Object> found = module.collect(subject);
            if (!found.isEmpty()) {
                all.put(module.key(), found);
            }
        }
        audit.record(by, "subject-copy", named(subject), true, Map.of("reason", reason));
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Deletes or anonymises what the law lets go; in one transaction, so that nothing is half gone.
     *
     * @throws Refusal when the actor may not see people in full, or the reason is missing
     */
    public List<Answer> erase(Subject subject, String reason, Actor by) {
        check(reason, by);
        return delete(subject, reason.strip(), by);
    }

    /** The same for people themselves: whoever calls this knows that the subject is the one who asks. */
    public List<Answer> eraseOwn(Subject oneself, Actor by) {
        return delete(oneself, "own", by);
    }

    private List<Answer> delete(Subject subject, String reason, Actor by) {
        List<Answer> answers = modules.stream()
                .map(module -> new Answer(module.key(), module.erase(subject, by)))
                .toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("reason", reason);
        answers.forEach(answer -> facts.put(
                answer.module(),
                Map.of(
                        "removed", answer.erased().removed(),
                        "kept",
                                answer.erased().kept().stream()
                                        .mapToInt(Erased.Kept::count)
                                        .sum())));
        audit.record(by, "subject-erasure", named(subject), true, facts);
        return answers;
    }

    private static void check(String reason, Actor by) {
        if (!by.may(Permission.REVEAL_PERSON)) {
            throw Refusal.notPermitted("privacy.not-permitted");
        }
        Reveals.checkReason(reason);
    }

    /** The log says of whom, but not more than is needed to find it again. */
    private static String named(Subject subject) {
        return subject.personId() != null
                ? "person " + subject.personId()
                : Masking.name(subject.name()) + " " + Masking.phone(subject.phone());
    }
}
