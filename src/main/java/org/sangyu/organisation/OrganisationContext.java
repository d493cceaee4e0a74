package org.sangyu.organisation;

import java.util.List;
import java.util.Map;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What surrounds an organisation on its page, of whatever kind it is: its history, and what other modules know of it. */
@Component
public class OrganisationContext {

    private final Organisations organisations;
    private final OrganisationDesk desk;
    private final Accounts accounts;
    private final CurrentActor current;
    private final ObjectProvider<OrganisationSection> sections;

    OrganisationContext(
            Organisations organisations,
            OrganisationDesk desk,
            Accounts accounts,
            CurrentActor current,
            ObjectProvider<OrganisationSection> sections) {
        this.organisations = organisations;
        this.desk = desk;
        this.accounts = accounts;
        this.current = current;
        this.sections = sections;
    }

    public void fill(Model model, String code) {
        Actor actor = current.require();
        Organisation organisation = organisations.require(code);
        model.addAttribute("mayKeep", RegisterSight.keeps(actor, organisation));
        model.addAttribute("history", history(code));
        List<OrganisationSection> some = sections.orderedStream()
                .filter(section -> section.isFor(organisation))
                .toList();
        some.forEach(section -> model.addAllAttributes(section.model(organisation, actor)));
        model.addAttribute(
                "sections", some.stream().map(OrganisationSection::fragment).toList());
    }

    private List<HistoryLine> history(String code) {
        List<HistoryLine> lines = desk.history(code);
        Map<String, String> names =
                accounts.displayNames(lines.stream().map(HistoryLine::actor).toList());
        return lines.stream().map(line -> line.by(names.get(line.actor()))).toList();
    }
}
