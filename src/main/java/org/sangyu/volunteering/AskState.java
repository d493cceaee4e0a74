package org.sangyu.volunteering;

/** What became of asking one volunteer. Only who comes is ever told; the others are a number as long as answers are awaited. */
public enum AskState {
    ASKED,
    ACCEPTED,
    /** Not this time; held only so that the same link can say so, and until the call is over. */
    DECLINED,
    /** Said yes and then could not. */
    RELEASED,
    /** The call is over, and the person did not go, for whatever reason. */
    OVER
}
