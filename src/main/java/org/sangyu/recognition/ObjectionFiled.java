package org.sangyu.recognition;

/** Somebody objected to a nominee. */
public record ObjectionFiled(String number) {}
