package org.sangyu.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.Register;

/**
 * One kind of organisation as a spreadsheet. Of a kind it asks only for its own columns, how a row is read and written,
 * and what is there; the forms of the pages are read by the same rules.
 *
 * @param <E> one as somebody wants it
 * @param <O> one as it is
 */
public abstract class OrganisationRegister<E extends RegisterEdit, O extends Registered<E>> implements Register<E> {

    protected final RegisterRows rows;
    private final RegisterPreview preview;
    private final String key;
    private final String words;
    private final String exampleArea;

    /** @param exampleArea where the example of the template belongs */
    protected OrganisationRegister(
            String key, String words, String exampleArea, RegisterRows rows, RegisterPreview preview) {
        this.key = key;
        this.words = words;
        this.exampleArea = exampleArea;
        this.rows = rows;
        this.preview = preview;
    }

    /** The columns that only this kind has. */
    protected abstract List<Column> ownColumns();

    /** What stands in the columns of its own. */
    protected abstract List<String> ownCells(O one);

    protected abstract RegisterWishes<E, O> wishes(List<E> wanted);

    protected abstract RegisterPage<O> page(RegisterQuery asked, String cursor, Actor actor);

    @Override
    public String key() {
        return key;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public String home() {
        return "/register/" + key;
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(rows.head(exampleArea, words).stream(), ownColumns().stream())
                .toList();
    }

    @Override
    public boolean mayBringIn(Actor actor) {
        return RegisterSight.keepsAnArea(actor);
    }

    @Override
    public Object naturalKey(E wanted) {
        return wanted.head().key();
    }

    @Override
    public List<Change> compare(List<E> entries, Actor actor) {
        RegisterWishes<E, O> wishes = wishes(entries);
        return entries.stream()
                .map(entry -> preview.change(wishes.saving(entry), wishes.check(entry, actor), actor))
                .toList();
    }

    @Override
    public List<Map<String, String>> there(List<E> entries) {
        RegisterWishes<E, O> wishes = wishes(entries);
        List<Map<String, String>> there = new ArrayList<>();
        entries.forEach(entry -> there.add(
                wishes.there(entry).map(this::cells).map(this::byColumn).orElse(null)));
        return there;
    }

    @Override
    public void takeOut(boolean clear, Map<String, String> filter, Actor actor, Consumer<List<String>> sink) {
        RegisterQuery asked = new RegisterQuery(filter);
        RegisterPage.all(cursor -> page(asked, cursor, actor), some -> some.forEach(one -> sink.accept(cells(one))));
    }

    /** What somebody typed into the form, read like a row. */
    public E typed(RegisterForm form) {
        Findings findings = new Findings();
        E wanted = read(form.row(), findings);
        findings.orRefuse();
        return wanted;
    }

    private List<String> cells(O one) {
        return Stream.concat(rows.cells(one.edit().head()).stream(), ownCells(one).stream())
                .toList();
    }
}
