package org.sangyu.people;

/** What a person may agree to, each for itself (PIPL art. 14, 23, 25, 29); the text of each is a message. */
public enum ConsentPurpose {
    /** Being in the register at all; without it the person is hidden, and erased when the period is over. */
    REGISTER,
    /** Health being noted, so that nobody is asked for what would harm. */
    HEALTH,
    /** Being in the talent pool, where others look for somebody who can help. */
    TALENT,
    /** One's phone number being given to the resident or partner whom one helps. */
    SHARE_PHONE,
    /** One's name on the wall of thanks. */
    HONOUR,
    /** Being visited at home, and that those who come learn name and address; whether one lives alone. */
    OUTREACH
}
