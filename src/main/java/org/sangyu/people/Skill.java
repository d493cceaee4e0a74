package org.sangyu.people;

/** What a volunteer can do, and whether the law wants a certificate for it (志愿服务条例 art. 16; 山东 art. 21). */
public enum Skill {
    FIRST_AID(true),
    NURSING(true),
    PSYCHOLOGY(true),
    LAW(true),
    ELECTRICITY(true),
    GAS(true),
    DRIVING(true),
    PLUMBING(false),
    CARPENTRY(false),
    APPLIANCES(false),
    HAIRCUT(false),
    TAILORING(false),
    COOKING(false),
    MEDIATION(false),
    COMPANY(false),
    TEACHING(false),
    COMPUTER(false),
    CALLIGRAPHY(false),
    MUSIC(false),
    SPORTS(false),
    PHOTOGRAPHY(false),
    GARDENING(false),
    PATROL(false),
    WRITING(false);

    private final boolean certified;

    Skill(boolean certified) {
        this.certified = certified;
    }

    /** Whether nobody is asked for it without a certificate. */
    public boolean needsCertificate() {
        return certified;
    }
}
