package org.sangyu.organisation;

import java.sql.Timestamp;
import java.time.Instant;
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

    /** Lets one at a time number what stands under {@code code}. */
    void lock(String code) {
        jdbc.sql("select code from organisation where code = :code for update")
                .param("code", code)
                .query(String.class)
                .single();
    }

    List<String> codesUnder(String parentCode, OrganisationKind kind) {
        return jdbc.sql("select code from organisation where parent_code = :parent and kind = :kind")
                .param("parent", parentCode)
                .param("kind", kind.name())
                .query(String.class)
                .list();
    }

    /** @return whether the code was still free */
    boolean insert(Organisation organisation, Instant at, String by) {
        return jdbc.sql(
                                """
                                insert into organisation
                                    (code, name, kind, tier, parent_code, email, phone, active, added_at, added_by)
                                values (:code, :name, :kind, :tier, :parent, :email, :phone, :active, :at, :by)
                                on conflict (code) do nothing
                                """)
                        .param("code", organisation.code())
                        .param("name", organisation.name())
                        .param("kind", organisation.kind().name())
                        .param(
                                "tier",
                                organisation.tier() == null
                                        ? null
                                        : organisation.tier().name())
                        .param("parent", organisation.parentCode())
                        .param("email", organisation.email())
                        .param("phone", organisation.phone())
                        .param("active", organisation.active())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }
}
