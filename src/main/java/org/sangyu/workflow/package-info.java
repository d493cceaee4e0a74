/** The only package that knows Camunda: what the application tells the process, what the process tells it, the inbox. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {
            "calendar",
            "cases",
            "meeting",
            "notification",
            "organisation",
            "outreach",
            "people",
            "privacy",
            "recognition",
            "refusal",
            "security",
            "volunteering",
            "web"
        })
package org.sangyu.workflow;
