package org.sangyu.insight;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a place may decide about its rates; printed with every answer, so that a figure can be reckoned again
 * (domain.md §5.1, §13.18). Settings {@code sangyu.rates.*}.
 *
 * @param version a name for these settings
 * @param basis which moment puts an ended case into a period
 * @param mostlySatisfied what 基本满意 counts, 0 to 1
 * @param partlySolved what 部分解决 counts, 0 to 1
 * @param smallSample a smaller base than this is not compared with others
 */
@ConfigurationProperties("sangyu.rates")
public record RatesPolicy(
        @DefaultValue("2026-11") String version,
        @DefaultValue("CLOSED") TimeBasis basis,
        @DefaultValue("0.9") BigDecimal mostlySatisfied,
        @DefaultValue("0") BigDecimal partlySolved,
        @DefaultValue("5") int smallSample) {

    public RatesPolicy {
        mustBeShare("mostly-satisfied", mostlySatisfied);
        mustBeShare("partly-solved", partlySolved);
    }

    private static void mustBeShare(String name, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("sangyu.rates." + name + " must lie between 0 and 1, not " + value);
        }
    }
}
