package org.sangyu.volunteering;

import java.util.List;

/** Whoever serves, as the register knows them. @param teams codes of the teams, the longest membership first */
public record Serving(long personId, String name, String areaCode, List<String> teams) {}
