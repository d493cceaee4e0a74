package org.sangyu.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Findings;
import org.sangyu.sheets.Choices;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.SheetRow;
import org.springframework.stereotype.Component;

/** Cells that several of the register's spreadsheets have: choices, lists, organisations by code or name. */
@Component
class SheetCells {

    private static final String CONSENTS = "people.consent-channel.";
    private static final String YES_NO = "people.yes-no.";
    private static final Pattern BETWEEN = Pattern.compile("[/,;|]|[\\p{Po}&&[^\\x00-\\xff]]");
    private static final List<String> BOTH = List.of("YES", "NO");

    private final Choices choices;
    private final Organisations organisations;

    SheetCells(Choices choices, Organisations organisations) {
        this.choices = choices;
        this.organisations = organisations;
    }

    static Column consent() {
        return Column.optional("consent", "").withChoices(CONSENTS, ConsentChannel.PAPER, ConsentChannel.PHONE);
    }

    static Column yesNo(String key) {
        return Column.optional(key, "")
                .withChoices(BOTH.stream().map(code -> YES_NO + code).toList());
    }

    /** On the page alone one agrees by oneself: what a clerk brings in was said on paper or by phone. */
    ConsentChannel consent(SheetRow row, Findings findings) {
        ConsentChannel channel = choices.read(row, "consent", CONSENTS, ConsentChannel.class, findings);
        findings.check(channel != ConsentChannel.PAGE, "consent", "people.refused.consent-channel");
        return channel;
    }

    <E extends Enum<E>> E choice(SheetRow row, String column, String kind, Class<E> type, Findings findings) {
        return choices.read(row, column, "people." + kind + ".", type, findings);
    }

    /** Several of the constants, with commas, semicolons or the like between them; null when the cell is empty. */
    <E extends Enum<E>> List<E> several(SheetRow row, String column, String kind, Class<E> type, Findings findings) {
        List<E> found = new ArrayList<>();
        for (String said : parts(row.line(column))) {
            choice(said, kind, type).ifPresentOrElse(found::add, () -> unknown(column, said, findings));
        }
        return row.text(column) == null ? null : found.stream().distinct().toList();
    }

    <E extends Enum<E>> Optional<E> choice(String said, String kind, Class<E> type) {
        return choices.code(
                        said,
                        "people." + kind + ".",
                        Stream.of(type.getEnumConstants()).map(Enum::name).toList())
                .map(code -> Enum.valueOf(type, code));
    }

    Boolean yesNo(SheetRow row, String column, Findings findings) {
        String said = row.text(column);
        if (said == null) {
            return null;
        }
        String code = choices.code(said, YES_NO, BOTH).orElse(null);
        findings.check(code != null, column, "people.refused.yes-no", said);
        return code == null ? null : code.equals("YES");
    }

    /** Codes, or names that only one has; null when the cell is empty. */
    List<String> organisations(SheetRow row, String column, OrganisationKind kind, Findings findings) {
        List<String> found = new ArrayList<>();
        for (String said : parts(row.line(column))) {
            String code = organisation(said, kind);
            found.add(code);
            if (code == null) {
                unknown(column, said, findings);
            }
        }
        return row.text(column) == null ? null : found.stream().distinct().toList();
    }

    /** The code of whom is meant by a code, or by a name that only one has; null when that is nobody. */
    String organisation(String said, OrganisationKind kind) {
        if (said == null) {
            return null;
        }
        if (organisations.find(said).filter(it -> fits(it, kind)).isPresent()) {
            return said;
        }
        List<String> called = everything()
                .filter(it -> fits(it, kind) && plain(it.name()).equals(plain(said)))
                .map(Organisation::code)
                .limit(2)
                .toList();
        return called.size() == 1 ? called.get(0) : null;
    }

    String text(String kind, Object code) {
        return choices.text("people." + kind + ".", code);
    }

    String text(Boolean yes) {
        return yes == null ? null : choices.text(YES_NO, yes ? "YES" : "NO");
    }

    String text(String kind, Stream<?> codes) {
        return codes.map(code -> text(kind, code)).collect(Collectors.joining("/"));
    }

    /** A day or a number. */
    static String shown(Object value) {
        return value == null ? null : value.toString();
    }

    /** What stands between slashes, commas or semicolons, those of Chinese as well. */
    static List<String> parts(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(BETWEEN.split(plain(text)))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** Brackets, digits and letters of either width are the same. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static void unknown(String column, String said, Findings findings) {
        findings.check(false, column, "people.refused.choice", said);
    }

    private static boolean fits(Organisation org, OrganisationKind kind) {
        return org.active() && (kind == null || org.kind() == kind);
    }

    private Stream<Organisation> everything() {
        return organisations.childrenOf(null).stream()
                .flatMap(city -> organisations.areasWithin(city.code()).stream())
                .flatMap(area -> Stream.concat(
                        Stream.of(area),
                        organisations.childrenOf(area.code()).stream().filter(org -> !org.isArea())));
    }
}
