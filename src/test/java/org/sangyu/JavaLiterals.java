package org.sangyu;

/** Leaves of a Java source only its string and character literals, each on its line; comments go. */
final class JavaLiterals {

    private JavaLiterals() {}

    static String only(String source) {
        StringBuilder kept = new StringBuilder();
        int i = 0;
        while (i < source.length()) {
            if (source.startsWith("//", i)) {
                i = end(source, "\n", i);
            } else if (source.startsWith("/*", i)) {
                i = skip(source, i, end(source, "*/", i + 2) + 2, kept);
            } else if (source.startsWith("\"\"\"", i)) {
                i = keep(source, i, closing(source, i + 3, "\"\"\"") + 3, kept);
            } else if (source.charAt(i) == '"' || source.charAt(i) == '\'') {
                i = keep(source, i, closing(source, i + 1, source.substring(i, i + 1)) + 1, kept);
            } else {
                i = skip(source, i, i + 1, kept);
            }
        }
        return kept.toString();
    }

    private static int closing(String source, int from, String quote) {
        int i = from;
        while (i < source.length() && !source.startsWith(quote, i)) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static int end(String source, String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found;
    }

    private static int keep(String source, int from, int to, StringBuilder kept) {
        kept.append(source, from, Math.min(to, source.length()));
        return to;
    }

    private static int skip(String source, int from, int to, StringBuilder kept) {
        source.substring(from, Math.min(to, source.length()))
                .chars()
                .filter(c -> c == '\n')
                .forEach(c -> kept.append('\n'));
        return to;
    }
}
