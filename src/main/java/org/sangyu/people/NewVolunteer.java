package org.sangyu.people;

/** What somebody says of oneself as a volunteer, as typed; all of it may be blank. */
public record NewVolunteer(
        String volunteerNo,
        String times,
        String hoursAWeek,
        String travelMode,
        String insuredTo,
        String guardianPhone) {

    /** A volunteer as a form shows them before anything is changed: the guardian's phone masked. */
    public static NewVolunteer of(Volunteer known) {
        return new NewVolunteer(
                known.volunteerNo(),
                known.times(),
                known.hoursAWeek() == null ? null : known.hoursAWeek().toString(),
                known.travelMode() == null ? null : known.travelMode().name(),
                known.insuredTo() == null ? null : known.insuredTo().toString(),
                known.maskedGuardianPhone());
    }

    /** The same where the phone came back masked, as the form had shown it: it stays what it was. */
    NewVolunteer unmasked(Volunteer before) {
        boolean shown = before != null
                && before.guardianPhone() != null
                && before.maskedGuardianPhone().equals(PersonChecks.text(guardianPhone));
        return shown
                ? new NewVolunteer(volunteerNo, times, hoursAWeek, travelMode, insuredTo, before.guardianPhone())
                : this;
    }
}
