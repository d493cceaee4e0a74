/** Who people are, what they may do and where, who is acting now, and the log of it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"refusal"})
package org.sangyu.security;
