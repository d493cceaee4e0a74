package org.sangyu.volunteering;

/**
 * What helpers are called for.
 *
 * @param caseNumber null when it is an item of the three lists, or something that another module keeps
 * @param otherNumber of what another module keeps; null otherwise
 * @param title masked, for it may name somebody
 * @param teamCode the team that has it; null while nobody has
 * @param byTeam whether it is the team's own leader who calls
 */
public record CallMatter(
        String caseNumber,
        String itemNumber,
        String otherNumber,
        String areaCode,
        String title,
        boolean urgent,
        String teamCode,
        boolean byTeam) {

    public String number() {
        if (caseNumber != null) {
            return caseNumber;
        }
        return itemNumber == null ? otherNumber : itemNumber;
    }
}
