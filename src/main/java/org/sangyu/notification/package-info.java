/** Outgoing mail: one table, one sender, one log. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"security", "refusal"})
package org.sangyu.notification;
