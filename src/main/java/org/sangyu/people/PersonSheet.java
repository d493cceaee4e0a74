package org.sangyu.people;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Register;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the spreadsheets of people have in common: who may bring them in, and that a class each compares their rows with
 * the register, writes them and takes them out. The columns, and how a row is read, are each sheet's own.
 *
 * @param <R> a row as it was read; what is null in it was left empty
 * @param <B> the entry in the register that a row may change
 */
abstract class PersonSheet<R, B> implements Register<R> {

    private final SheetComparison<R, B> comparison;
    private final SheetWriting<R, B> writing;
    private final TakenOut<?> out;
    private final AuditLog audit;

    PersonSheet(SheetComparison<R, B> comparison, SheetWriting<R, B> writing, TakenOut<?> out, AuditLog audit) {
        this.comparison = comparison;
        this.writing = writing;
        this.out = out;
        this.audit = audit;
    }

    @Override
    public String words() {
        return "people.sheet." + key();
    }

    @Override
    public boolean mayBringIn(Actor actor) {
        return actor.may(Permission.KEEP_REGISTER);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> compare(List<R> rows, Actor actor) {
        return comparison.of(rows, actor).stream().map(Compared::change).toList();
    }

    /** @throws Refusal when a row would be refused by now */
    @Override
    @Transactional
    public void write(List<R> rows, Actor actor) {
        List<Compared<R, B>> compared = comparison.of(rows, actor);
        compared.stream().filter(Compared::isRefused).findFirst().ifPresent(row -> {
            throw Refusal.invalid(row.change().errors());
        });
        writing.write(compared, actor);
        long added = compared.stream().filter(Compared::isNew).count();
        audit.record(actor, "people-brought-in", key(), true, Map.of("new", added, "changed", compared.size() - added));
    }

    @Override
    @Transactional(readOnly = true)
    public void takeOut(boolean clear, Actor actor, Consumer<List<String>> sink) {
        takeOut(clear, Map.of(), actor, sink);
    }

    @Override
    @Transactional(readOnly = true)
    public void takeOut(boolean clear, Map<String, String> filter, Actor actor, Consumer<List<String>> sink) {
        out.write(clear, filter, actor, sink);
    }
}
