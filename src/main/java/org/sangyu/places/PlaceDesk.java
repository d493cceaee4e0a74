package org.sangyu.places;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.RegisterPage;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where one register of places is kept. Outside one's area they are not there; inside it, whoever may keep the register
 * adds and changes them. None is ever removed.
 *
 * @param <K> the register's key
 * @param <F> what it says of a place
 * @param <P> a place as it is kept
 */
@Transactional
public abstract class PlaceDesk<K, F extends PlaceFacts, P extends Kept<F>> {

    private static final int PAGE = 20;

    private final PlaceTable<K, F, P> table;
    private final PlaceReader<F> reader;
    private final AuditLog audit;
    private final Clock clock;

    PlaceDesk(PlaceTable<K, F, P> table, PlaceReader<F> reader, AuditLog audit, Clock clock) {
        this.table = table;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** What it is called in the audit log. */
    abstract String subject(K key);

    /** The field in which its name is typed. */
    abstract String nameField();

    /** @throws Refusal when what is kept there may not be said of that area */
    abstract void checkArea(P before, F facts, Actor by);

    RegisterPage<P> page(Conditions conditions, Function<P, String> cursor) {
        return RegisterPage.of(table.list(conditions, PAGE + 1), PAGE, cursor);
    }

    /** @throws Refusal not found, when there is none or it lies outside the actor's area */
    @Transactional(readOnly = true)
    public P require(K key, Actor actor) {
        return table.find(key)
                .filter(kept -> Reach.of(actor).covers(kept.facts().areaCode()))
                .orElseThrow(() -> Refusal.notFound("places.refused.unknown"));
    }

    /** @return its key */
    public K add(F facts, Actor by) {
        Reach.permitInArea(facts.areaCode(), by);
        K key = table.insert(facts, clock.instant(), by.username()).orElseThrow(this::taken);
        audit.record(by, "place-added", subject(key), true, Map.of("name", facts.name()));
        return key;
    }

    /** @param version the one that was read; a {@link Refusal} tells when somebody else changed it since */
    public void change(K key, int version, F facts, Actor by) {
        P before = require(key, by);
        Reach.require(by, before.facts().areaCode());
        checkArea(before, facts, by);
        try {
            if (!table.update(key, version, facts, clock.instant(), by.username())) {
                throw Refusal.conflict("places.refused.changed-meanwhile");
            }
        } catch (DuplicateKeyException e) {
            throw taken();
        }
        List<String> changed = Written.changed(reader.write(before.facts()), reader.write(facts));
        audit.record(by, "place-changed", subject(key), true, Map.of("fields", String.join(",", changed)));
    }

    /** A cursor that is a number; {@code null} for anything else. */
    static Long number(String cursor) {
        return cursor != null && cursor.matches("\\d{1,18}") ? Long.valueOf(cursor) : null;
    }

    private Refusal taken() {
        return Refusal.invalid(nameField(), "places.error.taken");
    }
}
