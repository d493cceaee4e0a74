package org.sangyu.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.Tier;
import org.sangyu.refusal.Findings;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/**
 * To whom a case may be sent: to those who serve its area, never to whom it complains about (domain.md §1.3), a report
 * never to volunteers (§13.23), and to a community only what stands on its duty list (§1.2).
 */
@Service
public class DispatchRules {

    private final Organisations organisations;
    private final Recusals recusals;
    private final DutyList duties;
    private final Categories categories;
    private final TeamChoice teams;

    DispatchRules(
            Organisations organisations, Recusals recusals, DutyList duties, Categories categories, TeamChoice teams) {
        this.organisations = organisations;
        this.recusals = recusals;
        this.duties = duties;
        this.categories = categories;
        this.teams = teams;
    }

    /**
     * Whom the dispatcher is offered, the fitting teams first. What must be refused is offered as well, a community for
     * the rule to be shown, and a team that waits for consent for the reason to be read.
     */
    public List<Candidate> candidates(CaseFacts facts, HandlerKind kind) {
        if (kind == HandlerKind.TEAM && facts.type() == CaseType.REPORT) {
            return List.of();
        }
        List<Organisation> possible = recusals.mayKnow(facts.id(), serving(facts.areaCode(), kind));
        return kind == HandlerKind.TEAM
                ? teams.candidates(possible, facts.category())
                : possible.stream()
                        .map(organisation -> new Candidate(organisation.code(), organisation.name()))
                        .toList();
    }

    /** The handler of this code, after noting everything that speaks against it; null when there is none. */
    Organisation check(LivelihoodCase it, HandlerKind kind, String code, Findings findings) {
        Organisation handler = serving(it.areaCode, kind).stream()
                .filter(organisation -> organisation.code().equals(code))
                .findFirst()
                .orElse(null);
        String field = kind.field();
        findings.check(handler != null, field, "cases.refused." + field + "-unknown");
        if (handler == null) {
            return null;
        }
        findings.check(!recusals.excludes(it.id, code), field, "cases.refused.recused-handler", handler.name())
                .check(kind != HandlerKind.TEAM || it.type != CaseType.REPORT, field, "cases.refused.report-to-team");
        if (kind == HandlerKind.TEAM) {
            teams.check(handler, field, findings);
        }
        if (kind == HandlerKind.COMMUNITY) {
            checkDuty(it.category, findings);
        }
        return handler;
    }

    private void checkDuty(String category, Findings findings) {
        Locale locale = LocaleContextHolder.getLocale();
        String name = categories.name(category, locale);
        Optional<CommunityDuty> duty = duties.about(category);
        findings.check(duty.isPresent(), "community", "cases.refused.duty-outside", name);
        duty.ifPresent(known ->
                findings.check(known.main(), "community", "cases.refused.duty-assist-only", name, known.text(locale)));
    }

    private List<Organisation> serving(String areaCode, HandlerKind kind) {
        return switch (kind) {
            case TEAM -> organisations.teamsServing(areaCode);
            case UNIT -> organisations.unitsServing(areaCode);
            case COMMUNITY ->
                organisations.areasWithin(Tier.COMMUNITY.codeFor(areaCode)).stream()
                        .filter(area -> area.kind() == OrganisationKind.COMMUNITY)
                        .toList();
        };
    }
}
