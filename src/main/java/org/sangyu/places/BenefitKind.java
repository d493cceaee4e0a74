package org.sangyu.places;

/** What a partner grants to elderly people: served first 优先, served better 优待, served for less 优惠. */
public enum BenefitKind {
    PRIORITY,
    PREFERENCE,
    DISCOUNT
}
