package org.sangyu.web;

/**
 * One way to go on, in the navigation and on the home page.
 *
 * @param href where it leads
 * @param key message key of its name; {@code <key>.hint} is the sentence on the home page
 * @param current whether it is where one is
 */
public record NavItem(String href, String key, boolean current) {}
