package org.sangyu.matching;

import java.util.List;
import java.util.Set;
import org.sangyu.people.Skill;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.Advice;
import org.sangyu.volunteering.CallMatter;
import org.sangyu.volunteering.CallMatters;
import org.sangyu.volunteering.RiskLevel;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ranking of one matter, in words: whom one might ask, and of the others why not. */
@Service
public class WhoFits {

    /** Nobody reads more before deciding. */
    private static final int SHOWN = 30;

    private final NeedBook needs;
    private final Matching matching;
    private final CallAdvice advice;
    private final Wording wording;

    WhoFits(NeedBook needs, Matching matching, CallAdvice advice, Wording wording) {
        this.needs = needs;
        this.matching = matching;
        this.advice = advice;
        this.wording = wording;
    }

    /** What somebody says is wanted, instead of what is usual. */
    public record Wish(Set<Skill> skills, RiskLevel risk, boolean insurance) {}

    /** @param key a team's code or a person's number */
    public record Row(String key, String name, Advice.Fitting fit, List<String> blocks) {}

    /**
     * @param volunteers the most fitting who may be asked
     * @param mayBeAsked how many may be
     * @param blocked who must not be asked, each with the reasons
     */
    public record Sheet(
            CallMatter matter, Need need, List<Row> teams, List<Row> volunteers, int mayBeAsked, List<Row> blocked) {}

    /**
     * Among the people of the community, or of the team that has the case and asks by itself.
     *
     * @param wish null for what is usual
     * @throws Refusal see {@link CallMatters}
     */
    @Transactional(readOnly = true)
    public Sheet of(String number, Wish wish, Actor by) {
        OpenNeed open = needs.open(number, by);
        Need need = wish == null ? open.need() : open.need().asking(wish.skills(), wish.risk(), wish.insurance());
        CallMatter matter = open.matter();
        Ranking ranking = matching.rank(need, matter.byTeam() ? matter.teamCode() : need.community(), by);
        List<Ranked> may =
                ranking.volunteers().stream().filter(one -> !one.isBlocked()).toList();
        return new Sheet(
                matter,
                need,
                rows(ranking.teams().stream()
                        .filter(one -> !matter.byTeam() || one.candidate().key().equals(matter.teamCode()))
                        .limit(SHOWN)
                        .toList()),
                rows(may.subList(0, Math.min(SHOWN, may.size()))),
                may.size(),
                rows(ranking.volunteers().stream().filter(Ranked::isBlocked).toList()));
    }

    private List<Row> rows(List<Ranked> ranked) {
        return ranked.stream()
                .map(one -> new Row(
                        one.candidate().key(),
                        one.candidate().name(),
                        advice.fitting(one.fit()),
                        one.blocks().stream()
                                .map(block -> wording.of(block.reason(), LocaleContextHolder.getLocale()))
                                .toList()))
                .toList();
    }
}
