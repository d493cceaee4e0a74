package org.sangyu.organisation;

import org.sangyu.security.Actor;

/** An organisation is called differently, reached differently, or takes part no longer; published where it happens. */
public record OrganisationChanged(Organisation before, Organisation after, Actor by) {}
