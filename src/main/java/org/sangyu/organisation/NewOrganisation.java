package org.sangyu.organisation;

/**
 * What somebody wants added to the tree.
 *
 * @param code may be blank for a grid or team: it gets the next number under its parent
 * @param email may be blank
 * @param phone may be blank
 */
public record NewOrganisation(
        OrganisationKind kind, String code, String name, String parentCode, String email, String phone) {}
