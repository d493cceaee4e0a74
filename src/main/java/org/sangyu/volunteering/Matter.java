package org.sangyu.volunteering;

import java.time.Instant;

/**
 * What volunteers go to: a case, or anything else with a number that people say aloud.
 *
 * @param caseNumber null for what is no case
 * @param title may be shown to whoever was given the matter; null when that time is over
 * @param begunAt before which nobody can have served there
 */
public record Matter(String number, String caseNumber, String title, String teamCode, Instant begunAt) {}
