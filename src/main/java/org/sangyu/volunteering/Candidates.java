package org.sangyu.volunteering;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.organisation.Tier;
import org.sangyu.people.Helper;
import org.sangyu.people.PersonSkill;
import org.sangyu.people.SkillBook;
import org.sangyu.people.VolunteerRoll;
import org.sangyu.security.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who might be asked for something, everybody with what speaks for and against it; the same few queries however many they
 * are.
 */
@Component
@Transactional(readOnly = true)
class Candidates {

    private final VolunteerRoll roll;
    private final SkillBook skills;
    private final OpenWork work;
    private final CallRules rules;
    private final ObjectProvider<Advice> advice;
    private final JdbcClient jdbc;

    Candidates(
            VolunteerRoll roll,
            SkillBook skills,
            OpenWork work,
            CallRules rules,
            ObjectProvider<Advice> advice,
            JdbcClient jdbc) {
        this.roll = roll;
        this.skills = skills;
        this.work = work;
        this.rules = rules;
        this.advice = advice;
        this.jdbc = jdbc;
    }

    /** Those who may be asked first, then the others with their reasons. */
    List<Candidate> of(Wanted wanted, CallMatter matter, String teamCode) {
        return of(wanted, matter, teamCode, Map.of());
    }

    /** The same, the most fitting first. */
    List<Candidate> byFit(Wanted wanted, CallMatter matter, String teamCode, Actor by) {
        String scope = teamCode == null ? Tier.COMMUNITY.codeFor(matter.areaCode()) : teamCode;
        Advice.Question question =
                new Advice.Question(matter.number(), wanted.skills(), wanted.risk(), wanted.insurance(), scope);
        return of(wanted, matter, teamCode, advice.getObject().people(question, by));
    }

    private List<Candidate> of(Wanted wanted, CallMatter matter, String teamCode, Map<Long, Advice.Fitting> fits) {
        List<Helper> helpers =
                teamCode == null ? roll.livingIn(Tier.COMMUNITY.codeFor(matter.areaCode())) : roll.ofTeam(teamCode);
        return known(wanted, helpers).stream()
                .map(known -> new Candidate(
                        known.helper().personId(),
                        known.helper().name(),
                        rules.against(wanted, known),
                        rules.brings(wanted, known),
                        known.mailable(),
                        fits.get(known.helper().personId())))
                .sorted(Comparator.comparing((Candidate one) -> !one.mayBeAsked())
                        .thenComparing(one -> one.fit() == null ? 1 : -one.fit().points()))
                .toList();
    }

    Advice.Usual usual(CallMatter matter, Actor by) {
        return advice.getObject().usual(matter.number(), by);
    }

    Advice.Told among(CallMatter matter, Collection<String> teams, Collection<Long> people) {
        return advice.getObject().among(matter, teams, people);
    }

    /** What speaks against this one person now, in words. */
    List<String> against(Wanted wanted, Helper helper) {
        return rules.against(wanted, known(wanted, List.of(helper)).get(0));
    }

    private record Reach(long person, boolean mailable, boolean recused) {}

    private List<Known> known(Wanted wanted, List<Helper> helpers) {
        List<Long> ids = helpers.stream().map(Helper::personId).toList();
        Map<Long, List<PersonSkill>> held = skills.ofAll(ids);
        Map<Long, Integer> open = work.ofPeople(ids);
        Map<Long, List<OpenWork.Promise>> promised = work.promised(ids);
        Map<Long, Reach> reach = reach(wanted, ids);
        return helpers.stream()
                .map(helper -> {
                    Reach known = reach.get(helper.personId());
                    return new Known(
                            helper,
                            held.getOrDefault(helper.personId(), List.of()),
                            open.getOrDefault(helper.personId(), 0),
                            promised.getOrDefault(helper.personId(), List.of()),
                            known != null && known.recused(),
                            known != null && known.mailable());
                })
                .toList();
    }

    private Map<Long, Reach> reach(Wanted wanted, List<Long> ids) {
        return jdbc
                .sql(
                        """
                        select p.id, a.enabled and a.email <> '' as mailable,
                               exists (select 1 from livelihood_case c
                                       where c.number = :case and c.id in (select cases_hidden_from(a.id,
                                             array(select g.scope from account_grant g where g.account_id = a.id))))
                                   as recused
                        from person p join account a on a.id = p.account_id
                        where p.id = any (:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("case", wanted.caseNumber(), java.sql.Types.VARCHAR)
                .query((row, n) -> new Reach(row.getLong("id"), row.getBoolean("mailable"), row.getBoolean("recused")))
                .stream()
                .collect(Collectors.toMap(Reach::person, Function.identity()));
    }
}
