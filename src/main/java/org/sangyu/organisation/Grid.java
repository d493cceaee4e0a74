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
        String updatedBy)
        implements Registered<GridEdit> {

    public List<GridFinding> findings() {
        return GridFinding.of(kind, households, wardenName, wardenPhone);
    }

    @Override
    public GridEdit edit() {
        return new GridEdit(
                new OrganisationHead(code, version, areaCode, name, email, phone, active),
                kind,
                households,
                residents,
                wardenName,
                wardenPhone,
                supervisionPhone);
    }
}
