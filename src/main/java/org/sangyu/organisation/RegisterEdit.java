package org.sangyu.organisation;

import java.util.Map;

/** An organisation of the register as somebody wants it. */
public interface RegisterEdit {

    OrganisationHead head();

    /** What its kind knows of it besides, as texts by field, for what changed. */
    Map<String, String> details();
}
