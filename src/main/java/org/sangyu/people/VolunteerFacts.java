package org.sangyu.people;

import java.time.LocalDate;
import org.sangyu.people.Volunteer.TravelMode;

/** What somebody says of oneself as a volunteer, checked and typed; null where nothing is said. */
record VolunteerFacts(
        String volunteerNo,
        String times,
        Integer hours,
        TravelMode travel,
        LocalDate insuredTo,
        String guardianPhone) {}
