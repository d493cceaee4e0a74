package org.sangyu.sheets;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.privacy.Reveals;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a register out as a file: masked, unless somebody who may see people in full says why. Every file says who took
 * it out and when, and the audit log says so too.
 */
@Service
public class SheetExports {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmm");

    private final Registers registers;
    private final SheetWords words;
    private final AuditLog audit;
    private final Clock clock;
    private final int most;

    SheetExports(
            Registers registers,
            SheetWords words,
            AuditLog audit,
            Clock clock,
            @Value("${sangyu.export-rows:20000}") int most) {
        this.registers = registers;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
        this.most = most;
    }

    public enum Format {
        XLSX,
        CSV
    }

    /**
     * What is wanted.
     *
     * @param clear whether personal columns are shown in full; needs a reason
     * @param filter the parameters of the list page
     */
    public record Wish(Format format, boolean clear, String reason, Map<String, String> filter) {}

    /** @param name of the file, without its ending */
    public record File(String name, byte[] bytes) {}

    /** @throws Refusal when there is no such register, or this person may take nothing out of it */
    public Register<?> register(String key, Actor actor) {
        Register<?> register = registers.require(key);
        if (!register.mayTakeOut(actor)) {
            throw Refusal.notPermitted("sheets.not-permitted");
        }
        return register;
    }

    /** @throws Refusal not permitted; invalid without a reason, or when there are too many rows */
    @Transactional
    public File takeOut(String key, Wish wish, Locale locale, Actor actor) {
        Register<?> register = register(key, actor);
        if (wish.clear()) {
            if (!actor.may(Permission.REVEAL_PERSON)) {
                audit.record(actor, "export", key, false, Map.of("clear", true));
                throw Refusal.notPermitted("sheets.export.not-in-full");
            }
            Reveals.checkReason(wish.reason());
        }
        List<List<String>> rows = new ArrayList<>();
        register.takeOut(wish.clear(), wish.filter(), actor, row -> {
            if (rows.size() == most) {
                throw Refusal.invalid("rows", "sheets.export.many", most);
            }
            rows.add(row);
        });
        audit.record(actor, "export", key, true, facts(wish, rows.size()));
        return file(register, wish, rows, locale, actor);
    }

    private File file(Register<?> register, Wish wish, List<List<String>> rows, Locale locale, Actor actor) {
        var now = clock.instant().atZone(ZONE);
        String title = words.title(register, locale);
        String mark = words.text(
                wish.clear() ? "sheets.export.mark-in-full" : "sheets.export.mark",
                locale,
                title,
                actor.displayName(),
                actor.username(),
                MINUTE.format(now));
        List<String> headings = words.headings(register, locale);
        byte[] bytes = wish.format() == Format.CSV
                ? SheetWriter.csv(mark, headings, rows)
                : SheetWriter.xlsx(title, mark, headings, rows);
        return new File(title + "-" + NAME.format(now), bytes);
    }

    private static Map<String, Object> facts(Wish wish, int rows) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("rows", rows);
        facts.put("clear", wish.clear());
        facts.put("format", wish.format().name());
        if (wish.clear()) {
            facts.put("reason", wish.reason().strip());
        }
        return facts;
    }
}
