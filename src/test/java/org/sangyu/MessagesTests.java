package org.sangyu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds texts to the house rule: everything people read stands in the message files, in both languages. */
class MessagesTests {

    private static final Path MAIN = Path.of("src/main");
    private static final Path MESSAGES = MAIN.resolve("resources/messages");
    private static final Path TEMPLATES = MAIN.resolve("resources/templates");

    private static final String CHINESE = "_zh_CN.properties";
    private static final String ENGLISH = "_en.properties";

    /** Characters, punctuation and full-width forms of Chinese; the wide blank alone says nothing. */
    private static final String CJK = "[\\u3001-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]";

    private static final Pattern HAS_CJK = Pattern.compile(CJK);
    private static final Pattern ESCAPED_CJK =
            Pattern.compile("\\\\u+(?!3000)(3[0-9a-f]|[4-9][0-9a-f]|f[9af])[0-9a-f]{2}", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");

    /** Chinese texts that are the same in every language. */
    private static final Set<String> SAME_IN_CHINESE = Set.of("web.language.en");

    @Test
    void everyChineseMessageFileHasAnEnglishOneWithTheSameKeys() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path chinese : files(MESSAGES, CHINESE)) {
            Path english = sibling(chinese, CHINESE, ENGLISH);
            if (!Files.exists(english)) {
                faults.add(chinese + ": there is no " + english.getFileName());
                continue;
            }
            difference(chinese, english).forEach(faults::add);
            difference(english, chinese).forEach(faults::add);
        }
        for (Path english : files(MESSAGES, ENGLISH)) {
            if (!Files.exists(sibling(english, ENGLISH, CHINESE))) {
                faults.add(english + ": there is no Chinese file beside it");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noKeyIsDefinedTwice() throws IOException {
        Map<String, String> seen = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Path file : files(MESSAGES, CHINESE)) {
            Set<String> here = new TreeSet<>();
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher definition = Pattern.compile("^\\s*([\\w.-]+)\\s*[=:]").matcher(lines.get(i));
                if (definition.find() && (i == 0 || !lines.get(i - 1).endsWith("\\"))) {
                    String before = seen.put(definition.group(1), at(file, i));
                    if (before != null || !here.add(definition.group(1))) {
                        faults.add(at(file, i) + ": " + definition.group(1) + " is already defined at " + before);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void chineseMessagesAreChinese() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : files(MESSAGES, CHINESE)) {
            messages(file).forEach((key, text) -> {
                boolean words = text.replaceAll("\\{[^}]*}|\\b[yMdHhms]+\\b|[\\p{Punct}\\s\\d]", "")
                                .length()
                        > 0;
                if (words && !HAS_CJK.matcher(text).find() && !SAME_IN_CHINESE.contains(key)) {
                    faults.add(where(file, key) + ": not Chinese: " + text);
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSameArguments() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path chinese : files(MESSAGES, CHINESE)) {
            Map<String, String> english = messages(sibling(chinese, CHINESE, ENGLISH));
            messages(chinese).forEach((key, text) -> {
                if (english.containsKey(key) && !arguments(text).equals(arguments(english.get(key)))) {
                    faults.add(where(chinese, key) + ": " + arguments(text) + " here, " + arguments(english.get(key))
                            + " in English");
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    /** MessageFormat reads a single quote as the beginning of a literal, and with it swallows the arguments. */
    @Test
    void quotesAreDoubledWhereThereAreArgumentsAndSingleWhereThereAreNone() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : Stream.concat(files(MESSAGES, CHINESE).stream(), files(MESSAGES, ENGLISH).stream())
                .toList()) {
            messages(file).forEach((key, text) -> {
                boolean alone = text.replace("''", "").contains("'");
                if (arguments(text).isEmpty() ? text.contains("''") : alone) {
                    faults.add(where(file, key) + ": " + text);
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyKeyThatATemplateOrARefusalNamesHasAMessage() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : files(MESSAGES, CHINESE)) {
            known.addAll(messages(file).keySet());
        }
        List<String> faults = new ArrayList<>();
        Pattern inTemplate = Pattern.compile("#\\{([\\w.-]+)|#messages\\.msg\\w*\\('([\\w.-]+)'\\s*[,)]");
        for (Path file : templates()) {
            faults.addAll(unknown(file, Files.readString(file), inTemplate, known));
        }
        Pattern inJava = Pattern.compile(
                "Refusal\\s*\\.\\s*(?:notPermitted|notFound|conflict)\\(\\s*\"([^\"]+)\"\\s*[,)]"
                        + "|(?:Refusal\\s*\\.\\s*invalid|new\\s+FieldRefusal)\\(\\s*(?:\"[^\"]*\"|\\w+),\\s*\"([^\"]+)\"\\s*[,)]");
        for (Path file : files(MAIN.resolve("java"), ".java")) {
            faults.addAll(unknown(file, Files.readString(file), inJava, known));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void templatesHoldNoTextOfTheirOwn() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : templates()) {
            faults.addAll(linesWith(HAS_CJK, file, withoutComments(Files.readString(file))));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void javaHoldsNoChineseText() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : files(MAIN.resolve("java"), ".java")) {
            String literals = JavaLiterals.only(Files.readString(file));
            faults.addAll(linesWith(HAS_CJK, file, literals));
            faults.addAll(linesWith(ESCAPED_CJK, file, literals));
        }
        assertThat(faults).isEmpty();
    }

    private static List<Path> templates() throws IOException {
        return Stream.concat(files(TEMPLATES, ".html").stream(), files(TEMPLATES, ".txt").stream())
                .toList();
    }

    private static List<String> unknown(Path file, String text, Pattern naming, Set<String> known) {
        List<String> faults = new ArrayList<>();
        Matcher named = naming.matcher(text);
        while (named.find()) {
            String key = named.group(1) != null ? named.group(1) : named.group(2);
            if (!known.contains(key)) {
                int line = (int) text.substring(0, named.start()).lines().count();
                faults.add(at(file, Math.max(0, line - 1)) + ": no message " + key);
            }
        }
        return faults;
    }

    private static List<String> linesWith(Pattern forbidden, Path file, String text) {
        List<String> lines = text.lines().toList();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (forbidden.matcher(lines.get(i)).find()) {
                faults.add(at(file, i) + ": " + lines.get(i).strip());
            }
        }
        return faults;
    }

    /** Blanks out comments, keeping the lines. */
    private static String withoutComments(String html) {
        return Pattern.compile("<!--.*?-->|\\[#--.*?--]|/\\*.*?\\*/", Pattern.DOTALL)
                .matcher(html)
                .replaceAll(comment -> "\n".repeat((int)
                        comment.group().chars().filter(c -> c == '\n').count()));
    }

    private static Stream<String> difference(Path from, Path to) throws IOException {
        Set<String> missing = new TreeSet<>(messages(from).keySet());
        missing.removeAll(messages(to).keySet());
        return missing.stream().map(key -> where(from, key) + ": " + key + " is not in " + to.getFileName());
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path sibling(Path file, String suffix, String other) {
        return file.resolveSibling(file.getFileName().toString().replace(suffix, other));
    }

    private static Map<String, String> messages(Path file) {
        Map<String, String> messages = new TreeMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new IllegalStateException(file + " cannot be read", e);
            }
            properties.forEach((key, text) -> messages.put((String) key, (String) text));
        }
        return messages;
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        Predicate<Path> wanted = file -> file.getFileName().toString().endsWith(suffix);
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.filter(wanted).sorted().toList();
            assertThat(suffix.equals(".txt") || !found.isEmpty())
                    .as("%s holds some *%s", folder, suffix)
                    .isTrue();
            return found;
        }
    }

    private static String where(Path file, String key) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().startsWith(key)) {
                    return at(file, i);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
        return file.toString();
    }

    private static String at(Path file, int index) {
        return file + ":" + (index + 1);
    }
}
