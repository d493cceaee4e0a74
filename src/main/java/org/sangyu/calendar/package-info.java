/**
 * Working days with make-up working days, working hours and seasons; from them, deadlines and the mark before a
 * deadline. Everything is counted in Asia/Shanghai, from an index held in memory.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"security", "refusal"})
package org.sangyu.calendar;
