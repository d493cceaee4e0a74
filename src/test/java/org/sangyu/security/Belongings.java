package org.sangyu.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is of each kind in one town of the demo: the beginning of a page's pattern, and of its address. */
class Belongings {

    private final JdbcClient jdbc;
    private final Visitor grid;
    private final String town;
    private final String community;

    Belongings(JdbcClient jdbc, Visitor grid, String town, String community) {
        this.jdbc = jdbc;
        this.grid = grid;
        this.town = town;
        this.community = community;
    }

    Map<String, String> all() {
        Map<String, String> things = new LinkedHashMap<>();
        String number = fileCase();
        for (String prefix : new String[] {"/cases/{}", "/api/v1/cases/{}"}) {
            things.put(prefix, prefix.substring(0, prefix.indexOf('{')) + number);
        }
        String task = "select task_id from work_item where case_number = '" + number + "' and ended_at is null";
        put(things, "/tasks/{}", task);
        put(things, "/api/v1/tasks/{}", task);
        String meeting = "select id from joint_meeting where area_code like '" + community + "%' order by id limit 1";
        put(things, "/meetings/{}", meeting);
        put(things, "/api/v1/meetings/{}", meeting);
        String call = "select number from help_call where area_code like '" + community + "%' order by number limit 1";
        put(things, "/calls/{}", call);
        put(
                things,
                "/fit/{}",
                "select number from livelihood_case where status = 'FILED' and type <> 'REPORT' and area_code like '"
                        + community + "%' order by number limit 1");
        put(things, "/my/calls/{}", call);
        things.put("/help/{}", "/help/nonsense");
        put(things, "/lists/{}", "select number from item_life where area_code like '" + community + "%' limit 1");
        put(
                things,
                "/register/people/{}",
                "select id from person where area_code like '" + community
                        + "%' and status = 'ACTIVE' and branch_code = 'B-" + community + "-01' order by id limit 1");
        organisation(things, "branches", "{}", "BRANCH");
        organisation(things, "teams", "{}", "TEAM");
        organisation(things, "grids", "{}", "GRID");
        put(
                things,
                "/register/associations/{}",
                "select code from organisation where kind = 'ASSOCIATION' and parent_code = '" + town + "' limit 1");
        put(
                things,
                "/register/pairings/{}",
                "select id from pairing where village_code like '" + town + "%' order by id limit 1");
        put(
                things,
                "/register/stations/{}",
                "select code from station where area_code like '" + community + "%' limit 1");
        put(
                things,
                "/register/partners/{}",
                "select id from partner where area_code like '" + community + "%' limit 1");
        put(
                things,
                "/register/catalogue/{}",
                "select id from catalogue_item where area_code like '" + town + "%' limit 1");
        put(
                things,
                "/admin/accounts/{}",
                "select id from account where username = 'grid" + (town.endsWith("2") ? "2" : "") + "'");
        put(
                things,
                "/meetings/{}/items/{}",
                "select meeting_id || '/items/' || id from list_item where meeting_id = (" + meeting
                        + ") order by id limit 1");
        String person = things.get("/register/people/{}").replaceAll("\\D", "");
        things.put("/reveal/{}/{}/{}", "/reveal/person/" + person + "/phone");
        put(
                things,
                "/outreach/{}",
                "select number from outreach_plan where area_code like '" + community + "%' order by number limit 1");
        put(
                things,
                "/me/outreach/{}",
                "select number from outreach_plan where area_code like '" + community + "%' order by number limit 1");
        things.put("/me/consents/{}", "/me/consents/HONOUR");
        String volunteer = "volunteer" + (town.endsWith("2") ? "2" : "");
        for (String prefix : new String[] {"/hours/{}", "/my/service/{}"}) {
            put(
                    things,
                    prefix,
                    "select r.id from service_record r join person p on p.id = r.person_id "
                            + "join account a on a.id = p.account_id where a.username = '" + volunteer
                            + "' order by r.id limit 1");
        }
        for (String prefix : new String[] {"/hours/sheets/{}", "/my/service/sheets/{}", "/service-sheet/{}"}) {
            put(
                    things,
                    prefix,
                    "select s.number from service_sheet s join person p on p.id = s.person_id "
                            + "join account a on a.id = p.account_id where a.username = '" + volunteer + "' limit 1");
        }
        put(
                things,
                "/recognition/{}",
                "select number from recognition_round where area_code = '" + town + "' order by number desc limit 1");
        put(
                things,
                "/recognition/{}/publicity",
                "select number || '/publicity' from recognition_round where area_code = '" + town
                        + "' and state = 'PUBLISHED' limit 1");
        for (String prefix : new String[] {"/my/honours/{}", "/honour/{}"}) {
            put(
                    things,
                    prefix,
                    "select h.number from honour h join person p on p.id = h.person_id "
                            + "join account a on a.id = p.account_id where a.username = '" + volunteer
                            + "' order by h.number limit 1");
        }
        put(
                things,
                "/my/nominations/{}",
                "select n.id from recognition_nomination n join person p on p.id = n.person_id "
                        + "join account a on a.id = p.account_id where a.username = '" + volunteer
                        + "' order by n.id desc limit 1");
        things.put("/my/visits/{}", "/my/visits/1");
        things.put("/teams/{}", "/teams/T-" + community + "-01");
        things.put("/admin/organisation/{}", "/admin/organisation/T-" + community + "-01");
        put(things, "/admin/limits/{}", "select id from sla_policy order by id limit 1");
        things.put("/admin/mails/{}", "/admin/mails/0");
        things.put("/admin/calendar/imports/{}", "/admin/calendar/imports/00000000-0000-0000-0000-000000000000");
        things.put("/dev/mail/{}", "/dev/mail/none");
        things.put("/sheets/{}", "/sheets/people");
        things.put("/feedback/{}", "/feedback/nonsense");
        things.put("/organisations/{}", "/organisations/" + community);
        things.put("/api/v1/organisations/{}", "/api/v1/organisations/" + community);
        return things;
    }

    private void organisation(Map<String, String> things, String page, String variable, String kind) {
        put(
                things,
                "/register/" + page + "/" + variable,
                "select code from organisation where kind = '" + kind + "' and parent_code = '" + community
                        + "' order by code limit 1");
    }

    private void put(Map<String, String> things, String pattern, String sql) {
        String key = jdbc.sql(sql).query(String.class).list().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("The demo has nothing for " + pattern + ": " + sql));
        things.put(pattern, pattern.substring(0, pattern.indexOf('{')) + key);
    }

    private String fileCase() {
        String json =
                """
                {"title": "楼道灯不亮", "content": "三楼的灯坏了", "type": "HELP", "category": "A07", "areaCode": "%s",
                 "petitioner": {"name": "甲", "phone": "13955501234"}}
                """
                        .formatted(community);
        String user = town.endsWith("2") ? "grid2" : "grid";
        String body = grid.postJson("/api/v1/cases", json, Visitor.basic(user, "sangyu-demo"))
                .body();
        return body.replaceAll("(?s).*\"number\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }
}
