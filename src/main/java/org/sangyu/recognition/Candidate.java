package org.sangyu.recognition;

/**
 * A team or person whose verified records reach what a category asks for.
 *
 * @param personId null for a team
 * @param teamCode the team, or the one with which the person served most
 * @param areaCode the community where the person lives, or the area that the team serves
 * @param orgCode who may nominate
 * @param agreed whether the name may be told to others; a team's always
 */
public record Candidate(
        String category,
        Long personId,
        String teamCode,
        String name,
        String areaCode,
        String orgCode,
        Figures figures,
        boolean agreed) {

    /** How a form names it. */
    public String key() {
        return category + "/" + (personId == null ? teamCode : String.valueOf(personId));
    }
}
