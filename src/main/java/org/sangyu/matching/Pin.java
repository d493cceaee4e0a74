package org.sangyu.matching;

/**
 * What stays as it is when the rest is planned anew.
 *
 * @param needKey of a need of the plan
 * @param personId somebody who is in the team
 */
public record Pin(String needKey, String teamCode, long personId) {}
