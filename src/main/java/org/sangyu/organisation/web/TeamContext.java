package org.sangyu.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sangyu.organisation.OrganisationContext;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterChoices.Choice;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterSight;
import org.sangyu.organisation.ServiceFields;
import org.sangyu.organisation.TeamFilter;
import org.sangyu.organisation.TeamKind;
import org.sangyu.organisation.Teams;
import org.sangyu.organisation.VolunteerTeam;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What surrounds a team: its corps and the teams under it, its committee, and what a form may choose of these. */
@Component
class TeamContext {

    private static final int SHOWN = 200;

    private final Teams teams;
    private final ServiceFields fields;
    private final Organisations organisations;
    private final OrganisationContext context;
    private final RegisterDoor door;

    TeamContext(
            Teams teams,
            ServiceFields fields,
            Organisations organisations,
            OrganisationContext context,
            RegisterDoor door) {
        this.teams = teams;
        this.fields = fields;
        this.organisations = organisations;
        this.context = context;
        this.door = door;
    }

    void fill(Model model, VolunteerTeam team) {
        Actor actor = door.actor();
        model.addAttribute("team", team);
        model.addAttribute("under", team.corps() ? list(TeamFilter.ofCorps(team.code())) : List.of());
        model.addAttribute(
                "seesCorps",
                team.corpsCode() != null && RegisterSight.sees(actor, organisations.require(team.corpsCode())));
        model.addAttribute("mayDecide", teams.decides(team, actor));
        model.addAttribute("fieldNames", fields.names(LocaleContextHolder.getLocale()));
        model.asMap().putIfAbsent("errors", Map.of());
        context.fill(model, team.code());
    }

    /** @param team the one that is changed; {@code null} for a new one */
    void choices(Model model, VolunteerTeam team) {
        model.addAttribute("parents", door.words().parents(door.actor(), OrganisationKind.TEAM));
        model.addAttribute("corpsChoices", corps(team));
        model.addAttribute(
                "committees",
                door.words()
                        .areas(
                                door.actor(),
                                Permission.SEE_REGISTER,
                                area -> area.kind() == OrganisationKind.COMMUNITY));
        kinds(model);
    }

    void kinds(Model model) {
        model.addAttribute("kinds", door.words().of(TeamKind.values(), "organisation.sheet.teams.kind"));
        model.addAttribute("fieldNames", fields.names(LocaleContextHolder.getLocale()));
    }

    /** The corps that the person sees, and the one that the team is in. */
    private List<Choice> corps(VolunteerTeam team) {
        Stream<String> codes = Stream.concat(
                list(TeamFilter.allCorps()).stream()
                        .filter(VolunteerTeam::active)
                        .map(VolunteerTeam::code),
                Stream.ofNullable(team == null ? null : team.corpsCode()));
        return door.words().named(codes.distinct().map(organisations::require));
    }

    private List<VolunteerTeam> list(TeamFilter filter) {
        return teams.list(filter, null, SHOWN, door.actor()).items();
    }
}
