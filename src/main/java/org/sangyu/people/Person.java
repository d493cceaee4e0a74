package org.sangyu.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.sangyu.privacy.Masking;

/**
 * Somebody in the register, as stored but for what is sealed.
 *
 * @param areaCode the community, or the grid in it, where the person lives
 * @param address to the building, no further
 * @param bornOn null when not known
 * @param membership null for whoever is no member of a branch here
 * @param account the username of the person's own account; null for most
 */
public record Person(
        long id,
        String name,
        String phone,
        String areaCode,
        String address,
        LocalDate bornOn,
        boolean idNoKnown,
        Set<PersonTag> tags,
        Membership membership,
        PersonStatus status,
        String account,
        Instant changedAt,
        String changedBy,
        int version) {

    /**
     * A member's three links 三方联络 and category.
     *
     * @param homeUnit the Party organisation of the unit where one worked, in words
     * @param branchCode the one branch that one belongs to
     * @param streetCode the town or street organisation
     * @param reportedAt when the community confirmed the registration 双报到; null before
     */
    public record Membership(
            String homeUnit,
            String branchCode,
            String streetCode,
            LocalDate joinedPartyOn,
            ParticipationCategory category,
            LocalDate categorySince,
            Instant reportedAt) {}

    public Person {
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
    }

    public boolean isMember() {
        return membership != null;
    }

    public String maskedPhone() {
        return Masking.phone(phone);
    }

    /** Down to the first number in it: the road stays, house and building go. Null when it is not known. */
    public String maskedAddress() {
        if (address == null || address.isBlank()) {
            return null;
        }
        String road = address.strip().replaceFirst("\\p{Nd}.*$", "");
        return (road.length() == address.strip().length() ? road.substring(0, road.length() / 2) : road) + "***";
    }

    /** The community: the first twelve digits of the area. */
    public String communityCode() {
        return areaCode.substring(0, 12);
    }

    /** Full years on that day, or -1 when the birth date is not known. */
    public int ageOn(LocalDate day) {
        return bornOn == null ? -1 : bornOn.until(day).getYears();
    }
}
