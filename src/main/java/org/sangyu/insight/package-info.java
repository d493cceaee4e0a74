/** Supervisors' figures, read only: how many, how well, on time, and what every figure leaves out. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {"calendar", "organisation", "security", "refusal"})
package org.sangyu.insight;
