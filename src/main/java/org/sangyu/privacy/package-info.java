/** What every module needs to keep people's data: masking, sealed columns, showing in full for a reason, keeping no longer than needed (domain.md §10). */
@org.springframework.modulith.ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"security", "refusal"})
package org.sangyu.privacy;
