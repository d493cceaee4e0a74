package org.sangyu.places;

import java.util.Optional;
import java.util.stream.Stream;

/** The three tiers of the homes 之家, "1+10+X": one of the city, one for each town, any number in communities. */
public enum HomeTier {
    ONE("1", 6),
    TEN("10", 9),
    X("X", 12);

    private final String symbol;
    private final int digits;

    HomeTier(String symbol, int digits) {
        this.symbol = symbol;
        this.digits = digits;
    }

    /** As the source papers write it: 1, 10, X. */
    public String symbol() {
        return symbol;
    }

    /** @param said may be {@code null} */
    static Optional<HomeTier> ofSymbol(String said) {
        return Stream.of(values())
                .filter(tier -> tier.symbol.equalsIgnoreCase(said))
                .findFirst();
    }

    /** Whether a home of this tier can stand in the area. */
    public boolean fits(String areaCode) {
        return areaCode.length() == digits;
    }
}
