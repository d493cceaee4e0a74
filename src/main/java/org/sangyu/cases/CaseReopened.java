package org.sangyu.cases;

/** A case that was closed is done again; what its closing promised is no longer waited for. */
public record CaseReopened(String number) {}
