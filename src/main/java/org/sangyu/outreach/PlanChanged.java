package org.sangyu.outreach;

/** A plan rests, runs again, has ended, or is due on another day. */
public record PlanChanged(String number) {}
