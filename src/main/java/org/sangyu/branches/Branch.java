package org.sangyu.branches;

import java.time.LocalDate;
import org.sangyu.organisation.OrganisationHead;
import org.sangyu.organisation.Registered;

/**
 * A Party branch of retired cadres 离退休干部党支部. Its members are people's.
 *
 * @param joint 联合党支部: of several units or villages, each with too few members for a branch
 * @param general 党总支: has branches under it
 * @param generalCode the general branch above it
 * @param villageCode the community or village whose branch it is
 * @param dissolvedOn it is kept readable, but takes part no longer
 * @param branchesUnder how many branches a general branch has
 */
public record Branch(
        String code,
        String name,
        String areaCode,
        String areaName,
        String email,
        String phone,
        boolean active,
        int version,
        BranchKind kind,
        Regularity regularity,
        boolean joint,
        boolean general,
        String generalCode,
        String generalName,
        String villageCode,
        String villageName,
        LocalDate foundedOn,
        LocalDate dissolvedOn,
        int branchesUnder)
        implements Registered<BranchEdit> {

    @Override
    public BranchEdit edit() {
        return new BranchEdit(
                new OrganisationHead(code, version, areaCode, name, email, phone, active),
                kind,
                regularity,
                joint,
                general,
                generalCode,
                villageCode,
                foundedOn,
                dissolvedOn);
    }
}
