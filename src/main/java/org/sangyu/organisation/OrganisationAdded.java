package org.sangyu.organisation;

import org.sangyu.security.Actor;

/** The tree has grown; published in the transaction that does it. */
public record OrganisationAdded(Organisation organisation, Actor by) {}
