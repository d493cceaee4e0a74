package org.sangyu.people;

import java.util.Set;
import org.sangyu.organisation.OrganisationKind;

/** What posts retired cadres hold where they live (domain.md §0). */
public enum PostKind {
    /** 党支部书记. */
    BRANCH_SECRETARY(OrganisationKind.BRANCH),
    /** 协会会长. */
    ASSOCIATION_PRESIDENT(OrganisationKind.ASSOCIATION),
    /** 村（社区）党委委员（兼）. */
    VILLAGE_COMMITTEE(OrganisationKind.COMMUNITY),
    /** 小区党支部书记. */
    ESTATE_BRANCH_SECRETARY(OrganisationKind.COMMUNITY),
    /** 业委会主任. */
    OWNERS_DIRECTOR(OrganisationKind.COMMUNITY),
    /** 业委会成员. */
    OWNERS_MEMBER(OrganisationKind.COMMUNITY),
    /** 居民小组长. */
    RESIDENT_GROUP_LEADER(OrganisationKind.COMMUNITY),
    /** 宣讲团员. */
    LECTURER(OrganisationKind.COMMUNITY),
    /** 基层立法联系点信息员. */
    LEGISLATIVE_CONTACT(OrganisationKind.COMMUNITY);

    private static final Set<PostKind> OWNERS = Set.of(OWNERS_DIRECTOR, OWNERS_MEMBER);

    private final OrganisationKind at;

    PostKind(OrganisationKind at) {
        this.at = at;
    }

    /** The kind of organisation at which one holds it. */
    public OrganisationKind at() {
        return at;
    }

    /** Whether it is in an owners' committee 业委会. */
    public boolean isOfOwners() {
        return OWNERS.contains(this);
    }
}
