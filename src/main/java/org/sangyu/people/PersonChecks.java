package org.sangyu.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.privacy.ResidentId;
import org.sangyu.refusal.Findings;
import org.springframework.stereotype.Component;

/** Checks what is typed about a person, all fields at once (domain.md §10.5). */
@Component
class PersonChecks {

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");
    private static final Pattern POSITION =
            Pattern.compile("-?\\d{1,2}(\\.\\d{1,8})?\\s*,\\s*-?\\d{1,3}(\\.\\d{1,8})?");
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private final Organisations organisations;
    private final Clock clock;

    PersonChecks(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    /** What is typed, with what is wrong noted beside its fields; where something is wrong the result is of no use. */
    CheckedPerson check(NewPerson typed, Findings findings) {
        LocalDate today = today();
        String name = text(typed.name());
        String phone = text(typed.phone());
        String area = text(typed.areaCode());
        Optional<ResidentId> id = ResidentId.of(typed.idNo());
        String idNo = id.map(ResidentId::number).orElse(text(typed.idNo()));
        String branch = text(typed.branchCode());
        String position = text(typed.position());
        findings.text(name, 40, "name", "people.refused.name-missing", "people.refused.name-length")
                .check(isPhoneOrBlank(phone), "phone", "people.refused.phone")
                .check(isHome(area), "areaCode", "people.refused.area")
                .optional(typed.address(), 100, "address", "people.refused.address-length")
                .check(idNo == null || id.isPresent(), "idNo", "people.refused.id-no")
                .check(position == null || POSITION.matcher(position).matches(), "position", "people.refused.position")
                .optional(typed.homeUnit(), 60, "homeUnit", "people.refused.home-unit-length")
                .check(branch == null || isBranch(branch), "branchCode", "people.refused.branch");
        LocalDate born = date(typed.bornOn(), "bornOn", today, findings);
        LocalDate joined = date(typed.joinedPartyOn(), "joinedPartyOn", today, findings);
        if (id.isPresent()) {
            LocalDate said = id.get().birthDate();
            findings.check(born == null || born.equals(said), "bornOn", "people.refused.born-otherwise");
            born = said;
        }
        findings.check(
                born == null || joined == null || !joined.isBefore(born.plusYears(18)),
                "joinedPartyOn",
                "people.refused.joined-too-young");
        ParticipationCategory category = choice(typed.category(), ParticipationCategory.class, "category", findings);
        findings.check((branch == null) == (text(typed.category()) == null), "category", "people.refused.category");
        HealthLevel health = choice(typed.health(), HealthLevel.class, "health", findings);
        return new CheckedPerson(
                name,
                phone,
                area,
                text(typed.address()),
                born,
                idNo == null ? null : idNo.toUpperCase(),
                health,
                position,
                choices(typed.tags(), PersonTag.class, "tags", findings),
                text(typed.homeUnit()),
                branch,
                joined,
                category,
                today);
    }

    private boolean isHome(String area) {
        return area != null && area.length() >= 12 && organisations.isArea(area);
    }

    boolean isBranch(String code) {
        return organisations
                .find(code)
                .filter(Organisation::active)
                .filter(it -> it.kind() == OrganisationKind.BRANCH)
                .isPresent();
    }

    static LocalDate date(String typed, String field, LocalDate today, Findings findings) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text.replace('/', '-').replace('.', '-'));
            findings.check(!date.isAfter(today) && !date.isBefore(OLDEST), field, "people.refused.date-range");
            return date;
        } catch (DateTimeParseException e) {
            findings.check(false, field, "people.refused.date");
            return null;
        }
    }

    /** A date that may lie in the time to come. */
    static LocalDate anyDate(String typed, String field, Findings findings) {
        String text = text(typed);
        try {
            return text == null ? null : LocalDate.parse(text.replace('/', '-').replace('.', '-'));
        } catch (DateTimeParseException e) {
            findings.check(false, field, "people.refused.date");
            return null;
        }
    }

    static <E extends Enum<E>> E choice(String typed, Class<E> type, String field, Findings findings) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        E constant = Constant.named(type, text);
        findings.check(constant != null, field, "people.refused.choice", text);
        return constant;
    }

    static <E extends Enum<E>> Set<E> choices(List<String> typed, Class<E> type, String field, Findings findings) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String one : typed) {
            E constant = choice(one, type, field, findings);
            if (constant != null) {
                chosen.add(constant);
            }
        }
        return chosen;
    }

    /** Why something is refused or given back; it has to be said. @throws Refusal without one */
    static String reason(String typed) {
        new Findings()
                .text(typed, 300, "reason", "people.refused.reason-missing", "people.refused.reason-length")
                .orRefuse();
        return typed.strip();
    }

    static boolean isPhoneOrBlank(String typed) {
        String text = text(typed);
        return text == null || PHONE.matcher(text).matches();
    }

    /** Hours a week: a whole number from 0 to 60, or nothing. */
    static Integer hours(String typed, String field, Findings findings) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        boolean fits = text.matches("\\d{1,2}") && Integer.parseInt(text) <= 60;
        findings.check(fits, field, "people.refused.hours");
        return fits ? Integer.valueOf(text) : null;
    }

    static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
