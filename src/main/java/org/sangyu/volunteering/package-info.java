/** Volunteer teams are asked, never ordered: offers, their answers, and the record of what was done. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Volunteering",
        allowedDependencies = {
            "organisation",
            "people",
            "meeting",
            "cases",
            "calendar",
            "notification",
            "sheets",
            "privacy",
            "paper",
            "security",
            "refusal",
            "web"
        })
package org.sangyu.volunteering;
