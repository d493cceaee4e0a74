package org.sangyu.recognition;

import java.util.Map;

/**
 * A selection as it is typed.
 *
 * @param lines by code of the category; one without places is not given this time
 */
public record NewRound(String year, String areaCode, String lastDay, Map<String, Line> lines) {

    public record Line(String places, String hours, String visits, String months) {}
}
