package org.sangyu.people;

/** What a member who registers would like to help with in the community where they live 报到服务岗位. */
public enum ServiceKind {
    PATROL,
    MEDIATION,
    CARE,
    ENVIRONMENT,
    TEACHING,
    CULTURE,
    PUBLICITY,
    ADVICE
}
