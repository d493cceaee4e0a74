package org.sangyu.people;

import java.time.LocalDate;
import java.util.List;

/**
 * A person as a volunteer.
 *
 * @param times when the person can, in words
 * @param hoursAWeek at most; null when not said
 * @param insuredTo null when there is no insurance
 * @param teams where the person is a member now
 */
public record Volunteer(
        long personId,
        String volunteerNo,
        String times,
        Integer hoursAWeek,
        TravelMode travelMode,
        LocalDate insuredTo,
        String guardianPhone,
        LocalDate joinedOn,
        LocalDate leftOn,
        List<Team> teams) {

    /** How a volunteer gets there. */
    public enum TravelMode {
        WALK,
        BICYCLE,
        BUS,
        CAR,
        NEEDS_LIFT
    }

    public record Team(String code, String name, boolean leader, LocalDate since) {}

    public Volunteer {
        teams = List.copyOf(teams);
    }

    public boolean isInsuredOn(LocalDate day) {
        return insuredTo != null && !insuredTo.isBefore(day);
    }
}
