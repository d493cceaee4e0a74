package org.sangyu.places;

/** What a partner 服务商家 does. */
public enum PartnerKind {
    SUPERMARKET,
    BARBER,
    RESTAURANT,
    DELIVERY,
    CARE,
    OTHER
}
