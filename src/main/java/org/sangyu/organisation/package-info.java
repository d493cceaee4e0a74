/** Who there is: the three-tier tree of areas, and the grids, volunteer teams and units in it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"sheets", "privacy", "security", "refusal"})
package org.sangyu.organisation;
