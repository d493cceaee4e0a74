package org.sangyu.people;

import java.time.Instant;

/**
 * One contact with a member.
 *
 * @param channel PHONE, VISIT, MESSAGE or MAIL
 */
public record MemberContact(ContactLink link, String channel, String summary, Instant at, String by) {}
