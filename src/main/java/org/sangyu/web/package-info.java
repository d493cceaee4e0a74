/** What every page shares: layout, navigation, languages, large print, errors, the home page. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"security", "refusal"})
package org.sangyu.web;
