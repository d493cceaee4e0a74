package org.sangyu.organisation;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A grid and what is published of it: its size, its warden, and whom to call about the warden. All of it is public by law
 * (滨州市网格化条例 art. 6), so nothing is masked.
 *
 * @param updatedAt {@code null} where nobody has entered anything yet
 */
public record Grid(
        String code,
        String name,
        String areaCode,
        String areaName,
        String email,
        String phone,
        boolean active,
        int version,
        GridKind kind,
        Integer households,
        Integer residents,
        String wardenName,
        String wardenPhone,
        String supervisionPhone,
        OffsetDateTime updatedAt,
        String updatedBy) {

    public List<GridFinding> findings() {
        return GridFinding.of(kind, households, wardenName, wardenPhone);
    }

    OrganisationHead head() {
        return new OrganisationHead(code, version, areaCode, name, email, phone, active);
    }

    /** As a form shows it to be changed. */
    public RegisterForm form() {
        return RegisterForm.of(edit().head(), edit().details());
    }

    GridEdit edit() {
        return new GridEdit(head(), kind, households, residents, wardenName, wardenPhone, supervisionPhone);
    }
}
