package org.sangyu.insight;

import java.util.List;

/**
 * The rates of one area or category among several.
 *
 * @param code empty for cases without a category
 */
public record RateGroup(String code, List<Rate> rates) {}
