package org.sangyu.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.sheets.Typed;

/** Says of one list item, typed or imported, what is wrong with it: everything at once, each beside its field. */
final class ItemChecks {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern FIXED_LINE = Pattern.compile("0\\d{2,3}-?\\d{7,8}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\".]+(\\.[^@\\s<>\".]+)+");
    private static final Pattern AREA = Pattern.compile("\\d{6}|\\d{9}|\\d{12}|\\d{15}");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");
    private static final int COMMUNITY_DIGITS = 12;

    private final String meetingArea;
    private final Predicate<String> isArea;
    private final Map<String, String> categories;

    /**
     * @param meetingArea what the item must lie in
     * @param isArea whether an area with this code exists
     * @param categories what categories are called, plainly written, with their codes
     */
    ItemChecks(String meetingArea, Predicate<String> isArea, Map<String, String> categories) {
        this.meetingArea = meetingArea;
        this.isArea = isArea;
        this.categories = categories;
    }

    /** The item as it would be kept, and why it may not be. */
    record Checked(NewItem item, List<FieldRefusal> errors) {}

    Checked check(NewItem typed) {
        List<FieldRefusal> errors = new ArrayList<>();
        ListKind list = list(typed.list(), errors);
        String title = Typed.line(typed.title());
        required("title", title, 60, errors);
        String content = Typed.text(typed.content());
        required("content", content, 2000, errors);
        NewItem item = new NewItem(
                list == null ? null : list.name(),
                title,
                content,
                category(Typed.line(typed.category()), errors),
                area(Typed.code(typed.areaCode()), list, errors),
                atMost("address", Typed.line(typed.address()), 200, errors),
                atMost("contactName", Typed.line(typed.contactName()), 40, errors),
                phone(Typed.code(typed.contactPhone()), errors),
                email(Typed.code(typed.contactEmail()), errors),
                atMost("quantity", Typed.line(typed.quantity()), 100, errors),
                atMost("time", Typed.line(typed.time()), 100, errors),
                list == ListKind.NEED && (Words.isWish(typed.list()) || NewItem.MATCH.equals(typed.way()))
                        ? NewItem.MATCH
                        : null);
        return new Checked(item, errors);
    }

    static void required(String field, String text, int most, List<FieldRefusal> errors) {
        if (text == null) {
            errors.add(new FieldRefusal(field, "meeting.error." + field + ".missing"));
        }
        atMost(field, text, most, errors);
    }

    static String atMost(String field, String text, int most, List<FieldRefusal> errors) {
        int length = Typed.length(text);
        if (length > most) {
            errors.add(new FieldRefusal(field, "meeting.error.too-long", most, length));
        }
        return text;
    }

    private static ListKind list(String typed, List<FieldRefusal> errors) {
        ListKind list = Words.list(typed).orElse(null);
        if (list == null) {
            errors.add(
                    Typed.text(typed) == null
                            ? new FieldRefusal("list", "meeting.error.list.missing")
                            : new FieldRefusal("list", "meeting.error.list.unknown", shortened(typed)));
        }
        return list;
    }

    private String category(String typed, List<FieldRefusal> errors) {
        if (typed == null) {
            return null;
        }
        String code = categories.get(Typed.word(typed));
        if (code == null) {
            errors.add(new FieldRefusal("category", "meeting.error.category.unknown", shortened(typed)));
        }
        return code;
    }

    private String area(String typed, ListKind list, List<FieldRefusal> errors) {
        if (typed == null) {
            // who says nothing means the meeting's own area; a need must say at least which community
            if (list == ListKind.NEED && meetingArea.length() < COMMUNITY_DIGITS) {
                errors.add(new FieldRefusal("areaCode", "meeting.error.areaCode.missing"));
            }
            return meetingArea;
        }
        if (SCIENTIFIC.matcher(typed).matches()) {
            errors.add(new FieldRefusal("areaCode", "meeting.error.areaCode.scientific", shortened(typed)));
        } else if (!AREA.matcher(typed).matches()) {
            errors.add(new FieldRefusal("areaCode", "meeting.error.areaCode.form", shortened(typed)));
        } else if (!isArea.test(typed)) {
            errors.add(new FieldRefusal("areaCode", "meeting.error.areaCode.unknown", typed));
        } else if (!typed.startsWith(meetingArea)) {
            errors.add(new FieldRefusal("areaCode", "meeting.error.areaCode.outside", typed, meetingArea));
        }
        return typed;
    }

    private static String phone(String typed, List<FieldRefusal> errors) {
        if (typed == null) {
            return null;
        }
        String phone = typed.replaceFirst("^(\\+|00)86-?", "");
        String joined = phone.replace("-", "");
        if (MOBILE.matcher(joined).matches()) {
            return joined;
        }
        if (!FIXED_LINE.matcher(phone).matches()) {
            errors.add(new FieldRefusal("contactPhone", "meeting.error.contactPhone.form", shortened(typed)));
        }
        return phone;
    }

    private static String email(String typed, List<FieldRefusal> errors) {
        if (typed != null && (typed.length() > 200 || !EMAIL.matcher(typed).matches())) {
            errors.add(new FieldRefusal("contactEmail", "meeting.error.contactEmail.form", shortened(typed)));
        }
        return typed;
    }

    /** What was typed, short enough to be repeated in a message. */
    private static String shortened(String typed) {
        String line = Typed.line(typed);
        return Typed.length(line) <= 30 ? line : line.substring(0, line.offsetByCodePoints(0, 30)) + "…";
    }
}
