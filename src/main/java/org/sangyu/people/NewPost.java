package org.sangyu.people;

/** An appointment as typed; {@code until} may be blank. */
public record NewPost(String kind, String orgCode, String place, String concurrent, String since, String until) {}
