package org.sangyu.cases;

/** Somebody who may have to do with a case, at one of the organisations that they act for. */
public record Concerned(String username, String name, String organisation) {}
