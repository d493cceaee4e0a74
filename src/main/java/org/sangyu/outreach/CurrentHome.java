package org.sangyu.outreach;

import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To which branch a person belongs and where they live now, for a plan that began long ago. */
@Component
class CurrentHome {

    private final JdbcClient jdbc;
    private final CarePlanTable plans;

    CurrentHome(JdbcClient jdbc, CarePlanTable plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    private record Home(String branch, String community) {}

    CarePlan now(CarePlan plan) {
        Home home = jdbc.sql("select branch_code, community_code from person where id = :id")
                .param("id", plan.personId())
                .query((row, n) -> new Home(row.getString(1), row.getString(2)))
                .single();
        jdbc.sql("update outreach_plan set branch_code = :branch, area_code = :area where number = :number")
                .param("branch", home.branch(), Types.VARCHAR)
                .param("area", home.community())
                .param("number", plan.number())
                .update();
        return plans.find(plan.number()).orElseThrow();
    }
}
