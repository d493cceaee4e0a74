package org.sangyu.people;

import java.util.List;

/**
 * A page of people.
 *
 * @param next cursor of the following page; null when this is the last
 */
public record PersonPage(List<PersonRow> rows, String next) {}
