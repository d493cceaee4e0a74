package org.sangyu.privacy;

/** Ciphers with keys of one's own, for tests of what is sealed and looked up elsewhere. */
public final class Ciphers {

    private Ciphers() {}

    public static FieldCipher of(String key) {
        return new FieldCipher(key, "");
    }

    /** While one key is exchanged for another. */
    public static FieldCipher exchanging(String old, String now) {
        return new FieldCipher(now, old);
    }
}
