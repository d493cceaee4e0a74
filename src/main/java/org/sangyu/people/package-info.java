/** Who takes part: members, volunteers, talent, posts and their consent (domain.md §7, §12.7, §12.8). */
@org.springframework.modulith.ApplicationModule(
        displayName = "People",
        allowedDependencies = {
            "organisation",
            "branches",
            "places",
            "calendar",
            "notification",
            "sheets",
            "privacy",
            "security",
            "refusal",
            "web"
        })
package org.sangyu.people;
