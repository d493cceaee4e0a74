package org.sangyu.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.refusal.Refusal;

class TierTests {

    @ParameterizedTest(name = "{0} lies at {1}")
    @CsvSource({"370285,CITY", "370285001,TOWN", "370285001014,COMMUNITY", "370285001014002,COMMUNITY"})
    void an_areas_tier_shows_in_the_length_of_its_code(String code, Tier tier) {
        assertThat(Tier.of(code)).isEqualTo(tier);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "3702", "T-370285001014-01", "37028500101", "３７０２８５"})
    void what_is_no_areas_code_is_refused(String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Tier.of(code));
        assertThat(refusal.errors()).singleElement().satisfies(error -> assertThat(error.field())
                .isEqualTo("areaCode"));
    }

    @Test
    void escalation_climbs_to_the_city_and_stays_there() {
        assertThat(Tier.COMMUNITY.next()).isEqualTo(Tier.TOWN);
        assertThat(Tier.TOWN.next()).isEqualTo(Tier.CITY);
        assertThat(Tier.CITY.next()).isEqualTo(Tier.CITY);
        assertThat(Tier.COMMUNITY.key()).isEqualTo("community");
    }

    @Test
    void each_tier_has_its_code_within_an_areas() {
        assertThat(Tier.CITY.codeFor("370285001014002")).isEqualTo("370285");
        assertThat(Tier.TOWN.codeFor("370285001014002")).isEqualTo("370285001");
        assertThat(Tier.COMMUNITY.codeFor("370285001014002")).isEqualTo("370285001014");
        assertThat(Tier.COMMUNITY.codeFor("370285001")).isEqualTo("370285001");
    }
}
