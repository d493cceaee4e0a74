package org.sangyu.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sangyu.people.TalentField;
import org.sangyu.people.TalentLevel;
import org.sangyu.people.VolunteerProfile.Talent;

/**
 * Who stands in the silver talent pool 银色人才库, on which of its four levels, and whether what the person knows is what
 * the need is about. Which field helps with which group of needs is our own judgement (DESIGN).
 */
class TalentFit implements Criterion {

    private static final Map<TalentField, String> HELPS_WITH = Map.ofEntries(
            Map.entry(TalentField.EDUCATION, "I"),
            Map.entry(TalentField.SCIENCE, "K"),
            Map.entry(TalentField.AGRICULTURE, "K"),
            Map.entry(TalentField.MEDICINE, "FG"),
            Map.entry(TalentField.ARTS, "I"),
            Map.entry(TalentField.SPORTS, "I"),
            Map.entry(TalentField.LAW, "AEJ"),
            Map.entry(TalentField.ECONOMY, "JK"),
            Map.entry(TalentField.PARTY_WORK, "AK"),
            Map.entry(TalentField.MEDIATION, "AE"),
            Map.entry(TalentField.OTHER, ""));

    private static final double ANOTHER_FIELD = 0.3;

    @Override
    public String name() {
        return "talent";
    }

    @Override
    public Object decides(Need need) {
        return String.valueOf(need.group());
    }

    @Override
    public Score score(Need need, Candidate candidate) {
        if (need.group() == null) {
            return Score.silent();
        }
        List<Talent> talents = candidate.talents();
        return talents.stream()
                .filter(talent -> fits(need, talent))
                .map(Talent::level)
                .max(Comparator.comparingDouble(TalentFit::rank))
                .map(level -> Score.of(rank(level), "matching.reason.talent.fits", level(level)))
                .orElseGet(() -> talents.stream()
                        .map(Talent::level)
                        .max(Comparator.comparingDouble(TalentFit::rank))
                        .map(level ->
                                Score.of(ANOTHER_FIELD * rank(level), "matching.reason.talent.other", level(level)))
                        .orElseGet(() -> Score.of(0, "matching.reason.talent.none")));
    }

    private static boolean fits(Need need, Talent talent) {
        return talent.fields().stream()
                .anyMatch(field -> HELPS_WITH.getOrDefault(field, "").contains(need.group()));
    }

    private static double rank(TalentLevel level) {
        return switch (level) {
            case CITY -> 1;
            case TOWN -> 0.85;
            case RURAL, COMMUNITY -> 0.7;
        };
    }

    private static Reason level(TalentLevel level) {
        return Reason.of("people.level." + level);
    }
}
