package org.sangyu.web;

import static org.sangyu.security.Permission.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Component;

/** Which places there are, and who is shown the way: whoever holds one of a place's permissions. */
@Component
class Navigation {

    private enum Place {
        TASKS("/tasks", "web.nav.tasks", WORK_TASKS),
        NEW_CASE("/cases/new", "web.nav.new-case", SUBMIT_CASE),
        CASES("/cases", "web.nav.cases", SEE_AREA_CASES, SEE_OWN_CASES),
        CALLS("/calls", "web.nav.calls", CALL_FOR_HELP),
        MY_CALLS("/my", "web.nav.my", ANSWER_CALLS),
        MEETINGS("/meetings", "web.nav.meetings", RECORD_MEETING),
        REGISTER("/register", "web.nav.register", SEE_REGISTER),
        OUTREACH("/outreach", "web.nav.outreach", KEEP_REGISTER),
        HOURS("/hours", "web.nav.hours", VERIFY_HOURS),
        RECOGNITION("/recognition", "web.nav.recognition", NOMINATE),
        INSIGHT("/insight", "web.nav.insight", SEE_FIGURES),
        ACCOUNTS("/admin/accounts", "web.nav.accounts", ADMINISTER),
        ORGANISATION("/admin/organisation", "web.nav.organisation", ADMINISTER),
        CALENDAR("/admin/calendar", "web.nav.calendar", ADMINISTER),
        LIMITS("/admin/limits", "web.nav.limits", ADMINISTER),
        RHYTHMS("/outreach/rhythms", "web.nav.rhythms", ADMINISTER),
        MAILS("/admin/mails", "web.nav.mails", ADMINISTER),
        PROCEDURES("/admin/procedures", "web.nav.procedures", ADMINISTER),
        RETENTION("/admin/retention", "web.nav.retention", ADMINISTER),
        AUDIT("/audit", "web.nav.audit", READ_AUDIT),
        TASKLIST("/camunda", "web.nav.tasklist", WORK_TASKS);

        private final String href;
        private final String key;
        private final Set<Permission> permissions;

        Place(String href, String key, Permission... permissions) {
            this.href = href;
            this.key = key;
            this.permissions = Set.of(permissions);
        }

        private boolean isFor(Actor actor) {
            return permissions.stream().anyMatch(actor::may);
        }

        private boolean contains(String path) {
            boolean within = path.equals(href) || path.startsWith(href + "/");
            return within && !(this == CASES && NEW_CASE.contains(path));
        }
    }

    /** The places that this person may go to, in the order of their use. */
    List<NavItem> of(Actor actor, String path) {
        return Arrays.stream(Place.values())
                .filter(place -> place.isFor(actor))
                .map(place -> new NavItem(place.href, place.key, place.contains(path)))
                .toList();
    }
}
