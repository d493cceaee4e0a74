package org.sangyu.privacy;

import java.util.List;

/**
 * What became of a person's data in one module when they asked for its deletion (PIPL art. 47).
 *
 * @param removed how many entries were deleted or made anonymous
 * @param kept what has to stay, and why
 */
public record Erased(int removed, List<Kept> kept) {

    /**
     * @param count how many entries stay
     * @param reason message key
     */
    public record Kept(int count, String reason) {}

    public Erased {
        kept = List.copyOf(kept);
    }

    public static Erased all(int removed) {
        return new Erased(removed, List.of());
    }
}
