/** Party branches of retired cadres, their associations, and pairings of branches with villages (domain.md §7.3). */
@org.springframework.modulith.ApplicationModule(
        displayName = "Branches",
        allowedDependencies = {"organisation", "sheets", "privacy", "security", "refusal", "web"})
package org.sangyu.branches;
