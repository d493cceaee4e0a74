package org.sangyu.organisation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/** What a list is asked for, as it stands in its address; what no list page would send narrows nothing. */
public record RegisterQuery(Map<String, String> asked) {

    private static final String CURSOR = "cursor";

    /** Without blanks around it; null where nothing is asked. */
    public String text(String name) {
        String text = asked.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    public <E extends Enum<E>> E one(String name, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equals(text(name)))
                .findFirst()
                .orElse(null);
    }

    public boolean ticked(String name) {
        return "true".equals(text(name));
    }

    /** Where the page begins; null for the first. */
    public String cursor() {
        return text(CURSOR);
    }

    public boolean isEmpty() {
        return asked.keySet().stream().allMatch(name -> text(name) == null);
    }

    /** The end of an address that asks for the same from the beginning, to be taken out or to be gone on with. */
    public String address() {
        return asked.keySet().stream()
                // what begins so is no filter, but the protection of a form
                .filter(name -> !name.equals(CURSOR) && !name.startsWith("_") && text(name) != null)
                .map(name -> encoded(name) + "=" + encoded(text(name)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
