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

    /** A person as a form shows them before anything is changed: phone and address masked, what is sealed left blank. */
    public static NewPerson of(Person person) {
        Person.Membership member = person.membership();
        return new NewPerson(
                person.name(),
                person.maskedPhone(),
                person.areaCode(),
                person.maskedAddress(),
                person.bornOn() == null ? null : person.bornOn().toString(),
                null,
                null,
                null,
                person.tags().stream().map(Enum::name).toList(),
                member == null ? null : member.homeUnit(),
                member == null ? null : member.branchCode(),
                member == null || member.joinedPartyOn() == null
                        ? null
                        : member.joinedPartyOn().toString(),
                member == null ? null : member.category().name(),
                null,
                null,
                person.version());
    }

    /**
     * The same where phone or address came back masked, as the form had shown them: they stay what they were. A member's
     * category is not asked for again.
     */
    NewPerson completed(Person before) {
        return new NewPerson(
                name,
                isSame(phone, before.maskedPhone()) ? before.phone() : phone,
                areaCode,
                isSame(address, before.maskedAddress()) ? before.address() : address,
                bornOn,
                idNo,
                health,
                position,
                tags,
                homeUnit,
                branchCode,
                joinedPartyOn,
                before.isMember() && isBlank(category) && !isBlank(branchCode)
                        ? before.membership().category().name()
                        : category,
                consent,
                healthConsent,
                version);
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    private static boolean isSame(String typed, String shown) {
        return typed != null && shown != null && typed.strip().equals(shown);
    }
}
