package org.sangyu.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;

/** Checks what somebody wants added to the tree, all fields at once, and numbers grids and teams that have no code. */
class Admission {

    private static final int LONGEST_NAME = 60;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]+\\.[^\\s@<>,;]{2,}");
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9][0-9 ()-]{4,24}");

    private final OrganisationTree tree;
    private final OrganisationTable table;
    private final List<FieldRefusal> errors = new ArrayList<>();

    Admission(OrganisationTree tree, OrganisationTable table) {
        this.tree = tree;
        this.table = table;
    }

    Organisation admit(NewOrganisation wanted, Actor actor) {
        String name = trimmed(wanted.name());
        String email = trimmed(wanted.email());
        String phone = trimmed(wanted.phone());
        check(!name.isEmpty(), "name", "organisation.name.missing");
        check(name.length() <= LONGEST_NAME, "name", "organisation.name.too-long", LONGEST_NAME);
        check(email.isEmpty() || EMAIL.matcher(email).matches(), "email", "organisation.email.wrong");
        check(phone.isEmpty() || PHONE.matcher(phone).matches(), "phone", "organisation.phone.wrong");
        check(wanted.kind() != null, "kind", "organisation.kind.missing");
        Optional<Organisation> parent = tree.find(trimmed(wanted.parentCode())).filter(Organisation::active);
        check(parent.isPresent(), "parentCode", "organisation.parent.unknown", trimmed(wanted.parentCode()));
        parent.filter(Organisation::isArea).ifPresent(area -> permit(actor, area));
        if (wanted.kind() != null && parent.isPresent()) {
            checkPlace(wanted.kind(), trimmed(wanted.code()), parent.get());
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        OrganisationKind kind = wanted.kind();
        String parentCode = parent.orElseThrow().code();
        String code = trimmed(wanted.code()).isEmpty() ? nextCode(kind, parentCode) : trimmed(wanted.code());
        Tier tier = kind.isArea() && kind != OrganisationKind.GRID ? Tier.of(code) : null;
        return new Organisation(code, name, kind, tier, parentCode, orNull(email), orNull(phone), true);
    }

    private static void permit(Actor actor, Organisation parent) {
        if (!actor.may(Permission.ADMINISTER, parent.code())) {
            throw Refusal.notPermitted("organisation.not-yours", parent.name());
        }
    }

    private void checkPlace(OrganisationKind kind, String code, Organisation parent) {
        if (!kind.belongsUnder(parent.kind())) {
            errors.add(new FieldRefusal("kind", "organisation.kind.misplaced", parent.name()));
            return;
        }
        if (code.isEmpty()) {
            check(isNumbered(kind), "code", "organisation.code.missing");
            return;
        }
        String start = kind.isArea() ? parent.code() : kind.name().charAt(0) + "-" + parent.code() + "-";
        check(kind.matches(code) && code.startsWith(start), "code", "organisation.code.wrong." + kind, start);
        check(tree.find(code).isEmpty(), "code", "organisation.code.taken", code);
    }

    private String nextCode(OrganisationKind kind, String parentCode) {
        table.lock(parentCode);
        boolean grid = kind == OrganisationKind.GRID;
        String start = grid ? parentCode : kind.name().charAt(0) + "-" + parentCode + "-";
        int last = table.codesUnder(parentCode, kind).stream()
                .mapToInt(code -> Integer.parseInt(code.substring(start.length())))
                .max()
                .orElse(0);
        if (last == 999) {
            throw Refusal.invalid("code", "organisation.code.used-up");
        }
        return start + (grid ? "%03d" : "%02d").formatted(last + 1);
    }

    private static boolean isNumbered(OrganisationKind kind) {
        return kind != OrganisationKind.UNIT && kind.ordinal() >= OrganisationKind.GRID.ordinal();
    }

    private void check(boolean right, String field, String key, Object... args) {
        if (!right) {
            errors.add(new FieldRefusal(field, key, args));
        }
    }

    private static String trimmed(String text) {
        return text == null ? "" : text.strip();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
