package org.sangyu.cases;

import java.util.List;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;

/** Who looks at cases in the tests of this package. */
final class People {

    static final String GRID_AREA = "370285001001001";
    static final String COMMUNITY_AREA = "370285001001";
    static final String TEAM = "T-370285001001-01";
    static final String UNIT = "U-370285-heat";

    static final Actor GRID = person(1, "王秀英", Role.GRID, COMMUNITY_AREA);
    static final Actor OTHER_GRID_SAME_COMMUNITY = person(2, "于海", Role.GRID, COMMUNITY_AREA);
    static final Actor COMMUNITY = person(3, "李建国", Role.COMMUNITY, COMMUNITY_AREA);
    static final Actor OTHER_COMMUNITY = person(4, "张伟", Role.COMMUNITY, "370285002001");
    static final Actor TOWN = person(5, "赵敏", Role.TOWN, "370285001");
    static final Actor CITY = person(6, "孙立", Role.CITY, "370285");
    static final Actor UNIT_HANDLER = person(7, "值班员", Role.UNIT, UNIT);
    static final Actor LEAD = person(8, "周桂兰", Role.LEAD, TEAM);
    static final Actor VOLUNTEER = person(9, "陈德福", Role.VOLUNTEER, TEAM);
    static final Actor OTHER_VOLUNTEER = person(10, "林芳", Role.VOLUNTEER, "T-370285002001-01");
    static final Actor CALLBACK = person(11, "吴静", Role.CALLBACK, "370285001");
    static final Actor ADMIN = person(12, "管理员", Role.ADMIN, "370285");
    static final Actor AUDITOR = person(13, "审计", Role.AUDITOR, "370285");

    private People() {}

    static Actor person(long id, String name, Role role, String scope) {
        return new Actor(id, name, name, List.of(new Grant(role, scope)));
    }
}
