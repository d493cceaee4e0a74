/** What the system says when it says no: a message, where possible beside the field that it is about. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Refusal",
        allowedDependencies = {})
package org.sangyu.refusal;
