package org.sangyu.people;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.sangyu.privacy.FieldCipher;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;

/** A checked person as columns of the table of persons; health, position and ID number are sealed on their way in. */
@Component
class PersonColumns {

    private final FieldCipher cipher;

    PersonColumns(FieldCipher cipher) {
        this.cipher = cipher;
    }

    MapSqlParameterSource of(CheckedPerson person, Actor by, Instant at) {
        return new MapSqlParameterSource()
                .addValue("name", person.name())
                .addValue("phone", person.phone(), Types.VARCHAR)
                .addValue("area", person.areaCode())
                .addValue("address", person.address(), Types.VARCHAR)
                .addValue("born", Stored.date(person.bornOn()), Types.DATE)
                .addValue("idNo", cipher.seal(person.idNo()), Types.BINARY)
                .addValue("hash", cipher.fingerprint(person.idNo()), Types.BINARY)
                .addValue("health", cipher.seal(Stored.name(person.health())), Types.BINARY)
                .addValue("position", cipher.seal(person.position()), Types.BINARY)
                .addValue("tags", person.tags() == null ? null : Stored.names(person.tags()))
                .addValue("homeUnit", person.homeUnit(), Types.VARCHAR)
                .addValue("branch", person.branchCode(), Types.VARCHAR)
                .addValue(
                        "street",
                        person.branchCode() == null ? null : person.areaCode().substring(0, 9),
                        Types.VARCHAR)
                .addValue("joined", Stored.date(person.joinedPartyOn()), Types.DATE)
                .addValue("category", Stored.name(person.category()), Types.VARCHAR)
                .addValue("today", Date.valueOf(person.today()))
                .addValue("since", person.category() == null ? null : Date.valueOf(person.today()), Types.DATE)
                .addValue("at", Timestamp.from(at))
                .addValue("by", by.username());
    }
}
