/** The life of a livelihood case: what it is, what it may become, its clock, its timeline, its photos. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {
            "organisation",
            "meeting",
            "calendar",
            "notification",
            "privacy",
            "security",
            "refusal",
            "web"
        })
package org.sangyu.cases;
