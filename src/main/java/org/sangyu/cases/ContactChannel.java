package org.sangyu.cases;

/** How somebody reached the petitioner. */
public enum ContactChannel {
    PHONE,
    VISIT,
    SMS,
    NET
}
