/** Stations, partners and what they offer, and what of it is within a walk of here (domain.md §12.6). */
@org.springframework.modulith.ApplicationModule(
        displayName = "Places",
        allowedDependencies = {"organisation", "calendar", "sheets", "privacy", "security", "refusal", "web"})
package org.sangyu.places;
