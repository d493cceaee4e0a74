package org.sangyu.privacy;

/**
 * The person whose data is asked for (PIPL art. 44 to 50). Who asks was identified before; here they are found again.
 *
 * @param personId in the register of people; null when they stand nowhere in it
 * @param phone as they gave it, without which a name alone finds nothing
 */
public record Subject(Long personId, String name, String phone) {}
