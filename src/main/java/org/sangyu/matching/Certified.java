package org.sangyu.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sangyu.people.PersonSkill;
import org.sangyu.people.Skill;

/**
 * Where the law wants a certificate, nobody is asked without a valid one (志愿服务条例 art. 16, 山东省志愿服务条例 art. 21).
 * Every one of those who go needs it: who wants an electrician and a nurse has two needs.
 */
class Certified implements HardRule {

    private static final String NONE = "matching.block.no-certificate";
    private static final String EXPIRED = "matching.block.certificate-expired";

    private final Clock clock;

    Certified(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Block> against(Need need, Candidate candidate) {
        List<Skill> wanted = need.certified();
        if (wanted.isEmpty() || !(candidate instanceof VolunteerCandidate)) {
            return List.of();
        }
        LocalDate day = need.day(clock);
        return wanted.stream()
                .flatMap(skill -> against(skill, candidate.skills(), day).stream())
                .toList();
    }

    private static Optional<Block> against(Skill skill, List<PersonSkill> skills, LocalDate day) {
        Reason name = Reason.of("people.skill." + skill);
        Optional<PersonSkill> there = skills.stream()
                .filter(one -> one.skill() == skill && one.certificate() != null)
                .findFirst();
        if (there.isEmpty()) {
            return Optional.of(new Block(NONE, Reason.of(NONE + ".why", name)));
        }
        return there.get().isUsableOn(day)
                ? Optional.empty()
                : Optional.of(new Block(
                        EXPIRED,
                        Reason.of(EXPIRED + ".why", name, there.get().validTo().toString())));
    }
}
