package org.sangyu.cases;

/** Makes of what a browser calls a file a name that can be shown and kept. */
final class FileNames {

    private static final int MOST = 80;

    private FileNames() {}

    static String tidy(String fileName) {
        String name = fileName == null
                ? ""
                : fileName.replaceAll("^.*[/\\\\]", "")
                        .replaceAll("\\p{Cntrl}", "")
                        .strip();
        return name.isEmpty() ? "photo" : name.substring(Math.max(0, name.length() - MOST));
    }
}
