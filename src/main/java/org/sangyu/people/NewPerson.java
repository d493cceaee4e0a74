package org.sangyu.people;

import java.util.List;

/**
 * What somebody wants written about a person, as typed: all text, all of it may be null or blank.
 *
 * @param idNo left blank it stays as it is
 * @param health a {@link HealthLevel}; left blank it stays as it is
 * @param position latitude and longitude with a comma between them; left blank it stays as it is
 * @param branchCode with a branch one is a member, and needs a category
 * @param consent by which channel the person agreed to being in the register; needed for a new one
 * @param healthConsent {@code true} when the person agreed, apart from that, to health being noted (PIPL art. 29)
 * @param version of the person as it was shown; null for a new one
 */
public record NewPerson(
        String name,
        String phone,
        String areaCode,
        String address,
        String bornOn,
        String idNo,
        String health,
        String position,
        List<String> tags,
        String homeUnit,
        String branchCode,
        String joinedPartyOn,
        String category,
        String consent,
        String healthConsent,
        Integer version) {

    public NewPerson {
        tags = tags == null ? List.of() : List.copyOf(tags);
    }
}
