package org.sangyu.branches;

import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.RegisterQuery;

/**
 * Which branches a list shows; everything may be {@code null}.
 *
 * @param area only those in this area
 * @param name only those whose name begins so
 * @param shape {@code JOINT} or {@code GENERAL}
 * @param generalCode only those of this general branch
 * @param dissolved also those that take part no longer
 */
public record BranchFilter(
        String area,
        String name,
        BranchKind kind,
        Regularity regularity,
        Shape shape,
        String generalCode,
        boolean dissolved) {

    /** What else a branch can be. */
    public enum Shape {
        JOINT,
        GENERAL
    }

    public static BranchFilter all() {
        return new BranchFilter(null, null, null, null, null, null, true);
    }

    public static BranchFilter of(RegisterQuery asked) {
        return new BranchFilter(
                asked.text("area"),
                asked.text("name"),
                asked.one("kind", BranchKind.class),
                asked.one("regularity", Regularity.class),
                asked.one("shape", Shape.class),
                null,
                asked.ticked("dissolved"));
    }

    /** Those that have, or are to have, branches under them. */
    public static BranchFilter allGeneral() {
        return new BranchFilter(null, null, null, null, Shape.GENERAL, null, false);
    }

    /** Those that take part in this area; everywhere when there is none. */
    public static BranchFilter within(String area) {
        return new BranchFilter(area, null, null, null, null, null, false);
    }

    public static BranchFilter ofGeneral(String code) {
        return new BranchFilter(null, null, null, null, null, code, false);
    }

    Conditions on(Conditions conditions) {
        conditions
                .startsWith("o.parent_code", "area", area)
                .startsWith("o.name", "name", name)
                .and("b.kind = :kind", "kind", kind)
                .and("b.regularity = :regularity", "regularity", regularity)
                .and("b.general_code = :generalCode", "generalCode", generalCode);
        if (shape != null) {
            conditions.and(shape == Shape.JOINT ? "b.joint" : "b.general");
        }
        return dissolved ? conditions : conditions.and("o.active");
    }
}
