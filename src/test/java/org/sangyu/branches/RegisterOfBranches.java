package org.sangyu.branches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.organisation.OrganisationHead;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetRow;

/** What the tests of branches, associations and pairings have in common. */
final class RegisterOfBranches {

    static final String VILLAGE = "370285105287";
    static final String OTHER_VILLAGE = "370285105289";
    static final String TOWN = "370285105";
    static final Actor CLERK = actor("town-105", Role.TOWN, TOWN);
    static final Actor CITY = actor("city-all", Role.CITY, "370285");

    private RegisterOfBranches() {}

    static Actor actor(String name, Role role, String scope) {
        return new Actor(name.hashCode(), name, name, List.of(new Grant(role, scope)));
    }

    static BranchEdit branch(String area, String name) {
        return new BranchEdit(
                head(area, name), BranchKind.RESIDENCE, Regularity.REGULAR, false, false, null, null, null, null);
    }

    static OrganisationHead head(String area, String name) {
        return new OrganisationHead(null, null, area, name, null, null, true);
    }

    static List<String> errors(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).errors().stream()
                .map((FieldRefusal error) -> error.field() + " " + error.key())
                .toList();
    }

    static Refusal.Kind kind(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).kind();
    }

    static <T> T read(Register<T> register, Map<String, String> cells) {
        Findings findings = new Findings();
        T entry = register.read(new SheetRow(2, cells), findings);
        assertThat(findings.errors()).isEmpty();
        return entry;
    }

    /** What was taken out, as it would be brought in again. */
    static <T> List<T> takenOut(Register<T> register, Actor actor) {
        List<String> columns = register.columns().stream().map(Column::key).toList();
        List<T> entries = new ArrayList<>();
        register.takeOut(false, actor, cells -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                if (cells.get(i) != null) {
                    row.put(columns.get(i), cells.get(i));
                }
            }
            entries.add(read(register, row));
        });
        return entries;
    }
}
