package org.sangyu.organisation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table behind the tree. */
@Repository
class OrganisationTable {

    private final JdbcClient jdbc;

    OrganisationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Organisation> all() {
        return jdbc.sql("select code, name, kind, tier, parent_code, email, phone, active from organisation")
                .query(Organisation.class)
                .list();
    }

    /** Lets one at a time number what stands under these. */
    void lock(List<String> codes) {
        jdbc.sql("select code from organisation where code = any (:codes) order by code for update")
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    List<String> codesUnder(List<String> parentCodes, OrganisationKind kind) {
        return jdbc.sql("select code from organisation where parent_code = any (:parents) and kind = :kind")
                .param("parents", parentCodes.toArray(String[]::new))
                .param("kind", kind.name())
                .query(String.class)
                .list();
    }

    /** How often it was changed; 0 when there is none such. */
    int version(String code) {
        return jdbc.sql("select version from organisation where code = :code")
                .param("code", code)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
