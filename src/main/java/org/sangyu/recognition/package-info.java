/** The yearly selection of outstanding teams and people 评选表彰: from verified records to a published honour. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Recognition",
        allowedDependencies = {
            "organisation",
            "people",
            "volunteering",
            "notification",
            "sheets",
            "privacy",
            "paper",
            "security",
            "refusal",
            "web"
        })
package org.sangyu.recognition;
