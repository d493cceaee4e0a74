package org.sangyu.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.ServiceFields;
import org.sangyu.organisation.Teams;
import org.sangyu.organisation.VolunteerTeam;
import org.sangyu.refusal.Findings;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Which volunteer teams a dispatcher sees first: those that serve in the field of the case, then the others, the nearest
 * first among both; and last, with the reason, those that may not be asked yet (志愿服务条例 art. 42).
 */
@Component
class TeamChoice {

    private final Teams teams;
    private final ServiceFields fields;
    private final MessageSource messages;

    TeamChoice(Teams teams, ServiceFields fields, MessageSource messages) {
        this.teams = teams;
        this.fields = fields;
        this.messages = messages;
    }

    /** @param serving the teams of the area, the nearest first */
    List<Candidate> candidates(List<Organisation> serving, String category) {
        Map<String, VolunteerTeam> known =
                teams.among(serving.stream().map(Organisation::code).toList());
        List<VolunteerTeam> some = new ArrayList<>();
        serving.forEach(team -> some.add(known.get(team.code())));
        some.sort(Comparator.comparing(team -> rank(team, category)));
        return some.stream()
                .map(team -> new Candidate(team.code(), label(team, category)))
                .toList();
    }

    /** Notes beside the field why this team may not be asked. */
    void check(Organisation team, String field, Findings findings) {
        teams.find(team.code())
                .filter(one -> !one.isReady())
                .ifPresent(
                        one -> findings.check(false, field, "cases.refused.team-not-ready." + one.state(), one.name()));
    }

    private static int rank(VolunteerTeam team, String category) {
        return !team.isReady() ? 2 : team.serves(category) ? 0 : 1;
    }

    private String label(VolunteerTeam team, String category) {
        Locale locale = LocaleContextHolder.getLocale();
        return switch (rank(team, category)) {
            case 0 ->
                messages.getMessage(
                        "cases.candidate.serves",
                        new Object[] {team.name(), fields.names(locale).get(category.substring(0, 1))},
                        locale);
            case 2 ->
                messages.getMessage("cases.candidate.not-ready." + team.state(), new Object[] {team.name()}, locale);
            default -> team.name();
        };
    }
}
