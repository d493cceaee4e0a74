package org.sangyu.sheets;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;

/**
 * Where a file becomes entries of a register: uploaded, looked at, confirmed, and then written in the background. Only
 * who uploaded it sees it; bringing in the same file again changes nothing.
 */
@Service
public class SheetImports {

    private static final int LATEST = 5;

    private final Registers registers;
    private final SheetReader reader;
    private final Examiner examiner;
    private final SheetImportStore store;
    private final ImportRunner runner;

    SheetImports(
            Registers registers, SheetReader reader, Examiner examiner, SheetImportStore store, ImportRunner runner) {
        this.registers = registers;
        this.reader = reader;
        this.examiner = examiner;
        this.store = store;
        this.runner = runner;
    }

    /** @throws Refusal when there is no such register, or this person may not bring anything into it */
    public Register<?> register(String key, Actor actor) {
        Register<?> register = registers.require(key);
        if (!register.mayBringIn(actor)) {
            throw Refusal.notPermitted("sheets.not-permitted");
        }
        return register;
    }

    /**
     * Keeps what was read until {@link #confirm} or a day has passed, and says under which id.
     *
     * @throws Refusal about the field {@code file} when it is no spreadsheet, or not one of this register
     */
    public UUID upload(String key, String fileName, byte[] bytes, Locale locale, Actor by) {
        Register<?> register = register(key, by);
        Sheet sheet = reader.read(register, bytes, locale);
        String name = Typed.line(fileName);
        return store.keep(register, name == null ? "" : name, sheet, by);
    }

    /** @throws Refusal when it is not there, not this person's, or gone after a day */
    public SheetImport require(String key, UUID id, Actor by) {
        register(key, by);
        return store.find(key, id, by).orElseThrow(() -> Refusal.notFound("sheets.gone"));
    }

    public List<SheetImport> latest(String key, Actor by) {
        return store.latest(key, by, LATEST);
    }

    /** What confirming would do now. */
    public ImportPreview preview(String key, UUID id, Actor by) {
        require(key, id, by);
        Sheet sheet = store.sheet(id).orElseThrow(() -> Refusal.notFound("sheets.gone"));
        return ImportPreview.of(sheet, examiner.examine(registers.require(key), sheet, by, done -> {}));
    }

    /**
     * Begins to write in the background, once however often it is asked; also what failed or stopped before.
     *
     * @param partial whether to keep the good rows when others are not; otherwise it is all or nothing
     */
    public void confirm(String key, UUID id, boolean partial, Actor by) {
        Register<?> register = register(key, by);
        require(key, id, by);
        store.claim(id, partial, by)
                .ifPresent(attempt -> runner.start(new ImportRunner.Job(id, attempt, partial), register, by));
    }
}
