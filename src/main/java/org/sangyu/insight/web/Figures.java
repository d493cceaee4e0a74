package org.sangyu.insight.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sangyu.insight.GroupBy;
import org.sangyu.insight.RatesPolicy;

/**
 * The figures as people and programs read them, with every name and formula in the reader's language: the API's answer
 * and what the page shows.
 *
 * @param rates by name: response, resolution, satisfaction, onTime
 */
record Figures(
        LocalDate from,
        LocalDate to,
        String area,
        String areaName,
        GroupBy groupBy,
        RatesPolicy policy,
        List<State> states,
        long ended,
        long due,
        Map<String, Rate> rates,
        List<Group> groups,
        Volunteers volunteers) {

    /** How many of the cases registered within the period are in this status now. */
    @Schema(name = "RatesState")
    record State(String status, String name, long count) {}

    /**
     * @param value percent, two decimals, half-up; {@code null} when the base is empty
     * @param smallSample whether the base is too small to be compared with others
     */
    @Schema(name = "Rate")
    record Rate(
            String name,
            BigDecimal value,
            BigDecimal numerator,
            long base,
            boolean smallSample,
            String formula,
            List<Exclusion> exclusions) {}

    /** How many cases the base leaves out, and why. */
    @Schema(name = "RateExclusion")
    record Exclusion(String code, String reason, long count) {}

    /** One area or category among several, ordered by code. */
    @Schema(name = "RatesGroup")
    record Group(String code, String name, Map<String, Rate> rates) {}

    /**
     * @param closed cases closed with C1 that a volunteer team handled
     * @param solved of these, solved in the petitioner's own words
     */
    @Schema(name = "RatesVolunteers")
    record Volunteers(long closed, long solved) {}
}
