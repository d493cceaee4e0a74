package org.sangyu.cases;

import java.time.LocalDate;

/**
 * What a unit asks for.
 *
 * @param days working days, for an extension
 * @param until the last day of the suspension
 * @param ground why it is suspended
 */
public record NewRequest(RequestKind kind, String reason, Integer days, LocalDate until, SuspensionGround ground) {}
