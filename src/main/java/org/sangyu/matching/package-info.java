/** Ranks teams and volunteers for a need and says why; plans a whole meeting. People decide: here it is only proposed. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {
            "organisation",
            "people",
            "branches",
            "places",
            "meeting",
            "cases",
            "volunteering",
            "calendar",
            "security",
            "refusal"
        })
package org.sangyu.matching;
