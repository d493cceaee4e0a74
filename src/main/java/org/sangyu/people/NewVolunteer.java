package org.sangyu.people;

/** What somebody says of oneself as a volunteer, as typed; all of it may be blank. */
public record NewVolunteer(
        String volunteerNo,
        String times,
        String hoursAWeek,
        String travelMode,
        String insuredTo,
        String guardianPhone) {}
