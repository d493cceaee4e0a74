/** Who is looked in on at home and taught there: plans by category, each visit, and figures that prove themselves. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Outreach",
        allowedDependencies = {
            "organisation",
            "people",
            "cases",
            "volunteering",
            "calendar",
            "notification",
            "sheets",
            "privacy",
            "security",
            "refusal",
            "web"
        })
package org.sangyu.outreach;
