package org.sangyu.matching;

/**
 * What stood in the way of so many people.
 *
 * @param rule key of a message that names it
 */
public record Obstacle(String rule, int people) {}
