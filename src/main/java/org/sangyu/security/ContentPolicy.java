package org.sangyu.security;

/**
 * From where a page's parts may come: from ourselves. A page that shows pictures of one other server says so in its own
 * header, which then stands instead of the strict one.
 */
public final class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";

    static final String STRICT = withImagesOf("");

    private ContentPolicy() {}

    /** @param origin such as {@code https://tiles.example.org} */
    public static String withImagesFrom(String origin) {
        return withImagesOf(" " + origin);
    }

    private static String withImagesOf(String others) {
        return "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:" + others
                + "; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";
    }
}
