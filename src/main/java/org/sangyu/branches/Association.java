package org.sangyu.branches;

import java.time.LocalDate;
import org.sangyu.organisation.OrganisationHead;
import org.sangyu.organisation.Registered;

/**
 * An association of retired cadres 老干部协会.
 *
 * @param homeUnit the unit of the city whose association it is
 * @param branchCode the branch whose secretary is its president as well 兼任
 */
public record Association(
        String code,
        String name,
        String areaCode,
        String areaName,
        String email,
        String phone,
        boolean active,
        int version,
        AssociationLevel level,
        String homeUnit,
        LocalDate foundedOn,
        String branchCode,
        String branchName)
        implements Registered<AssociationEdit> {

    @Override
    public AssociationEdit edit() {
        return new AssociationEdit(
                new OrganisationHead(code, version, areaCode, name, email, phone, active),
                level,
                homeUnit,
                foundedOn,
                branchCode);
    }
}
