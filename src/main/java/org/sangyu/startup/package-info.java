/** What must be right before anything starts, said plainly when it is not; and the clock everybody reads. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Startup",
        allowedDependencies = {})
package org.sangyu.startup;
