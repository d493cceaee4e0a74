package org.sangyu.volunteering;

/** What became of a service record: looked at by the leader, given back with words, or replaced by a newer one. */
public enum RecordState {
    WAITING,
    /** The only one that counts in sums. */
    VERIFIED,
    RETURNED,
    CORRECTED
}
