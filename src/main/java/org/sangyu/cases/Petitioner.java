package org.sangyu.cases;

/**
 * Whose need it is. Everything may be missing: an elderly neighbour need not give a phone to be helped.
 *
 * @param confidential the petitioner's name and contact stay with those who decide (Jinan art. 16)
 * @param noReply no answer and no callback wanted
 * @param onBehalfOf filed by somebody else for the petitioner 代办
 */
public record Petitioner(
        String name, String phone, String email, boolean confidential, boolean noReply, boolean onBehalfOf) {

    public static Petitioner unknown() {
        return new Petitioner(null, null, null, false, false, false);
    }

    /** Whether there is any way to ask the petitioner afterwards. */
    public boolean isReachable() {
        return !noReply && (phone != null || email != null);
    }
}
