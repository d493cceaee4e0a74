package org.sangyu.volunteering;

/** How a service record came to be: by whoever served, by the leader for those who came, or afterwards from paper. */
public enum Written {
    SELF,
    LEADER,
    PAPER
}
