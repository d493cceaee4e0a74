/** Bringing registers in from spreadsheets and taking them out: template, preview with errors per cell, progress, export. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Sheets",
        allowedDependencies = {"privacy", "security", "refusal", "web"})
package org.sangyu.sheets;
