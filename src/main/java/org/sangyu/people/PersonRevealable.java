package org.sangyu.people;

import org.sangyu.privacy.FieldCipher;
import org.sangyu.privacy.Revealable;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's masked and sealed fields in full, within the area, branch or team at which the actor may see them so. */
@Component
class PersonRevealable implements Revealable {

    private final PersonDoors doors;
    private final FieldCipher cipher;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    PersonRevealable(PersonDoors doors, FieldCipher cipher, MessageSource messages, JdbcClient jdbc) {
        this.doors = doors;
        this.cipher = cipher;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public Shown reveal(String id, String field, Actor actor) {
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.notFound("people.unknown");
        }
        Person person = doors.with(Long.parseLong(id), Permission.REVEAL_PERSON, actor);
        return new Shown("people.person." + field, value(person, field), "/register/people/" + id);
    }

    private String value(Person person, String field) {
        return switch (field) {
            case "phone" -> person.phone();
            case "address" -> person.address();
            case "idNo" -> sealed("id_no", person.id());
            case "position" -> sealed("position", person.id());
            case "health" -> {
                String level = sealed("health", person.id());
                yield level == null
                        ? null
                        : messages.getMessage("people.health." + level, null, level, LocaleContextHolder.getLocale());
            }
            default -> throw Refusal.notFound("people.unknown");
        };
    }

    private String sealed(String column, long id) {
        return cipher.open(jdbc.sql("select " + column + " from person where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .single());
    }
}
