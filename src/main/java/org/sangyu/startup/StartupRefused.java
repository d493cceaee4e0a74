package org.sangyu.startup;

/**
 * Why the application does not start, in one sentence for the person at the terminal, in Chinese and in English.
 * Printed without a stack trace; the process ends with an exit code other than zero.
 */
public class StartupRefused extends RuntimeException {

    private final transient BilingualText texts;
    private final String key;
    private final transient Object[] args;

    /** @param module whose message files hold {@code key} */
    public StartupRefused(String module, String key, Object... args) {
        this.texts = new BilingualText(module);
        this.key = key;
        this.args = args;
    }

    @Override
    public String getMessage() {
        return texts.chinese(key, args) + System.lineSeparator() + texts.english(key, args);
    }
}
