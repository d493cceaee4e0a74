package org.sangyu.volunteering;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.sangyu.people.Skill;
import org.sangyu.refusal.Findings;

/** Says of a call as it was typed what is wrong with it: everything at once, each beside its field. */
final class CallChecks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");
    private static final int MOST_PLACES = 60;

    private CallChecks() {}

    /** @param places 0 where it was no number that may be */
    record Checked(
            String what,
            String whenText,
            Instant startsAt,
            Instant endsAt,
            int places,
            Set<Skill> skills,
            RiskLevel risk,
            String riskNotice,
            String phone) {}

    /** Notes in {@code findings} what is wrong. */
    static Checked check(NewCall typed, Instant now, Findings findings) {
        findings.text(typed.what(), 300, "what", "volunteering.call.refused.what", "volunteering.call.refused.length")
                .optional(typed.whenText(), 100, "whenText", "volunteering.call.refused.length");
        int places = typed.places() != null && typed.places().strip().matches("\\d{1,2}")
                ? Integer.parseInt(typed.places().strip())
                : 0;
        findings.check(places >= 1 && places <= MOST_PLACES, "places", "volunteering.call.refused.places", MOST_PLACES);
        RiskLevel risk = risk(typed.risk());
        if (risk == RiskLevel.LOW) {
            findings.optional(typed.riskNotice(), 300, "riskNotice", "volunteering.refused.risk-length");
        } else {
            findings.text(
                    typed.riskNotice(),
                    300,
                    "riskNotice",
                    "volunteering.refused.risk-missing",
                    "volunteering.refused.risk-length");
        }
        String phone = text(typed.phone());
        findings.check(phone != null && PHONE.matcher(phone).matches(), "phone", "volunteering.call.refused.phone");
        Instant starts = null;
        Instant ends = null;
        if (text(typed.day()) == null) {
            findings.check(text(typed.whenText()) != null, "day", "volunteering.call.refused.when");
        } else {
            starts = instant(typed.day(), typed.from());
            ends = instant(typed.day(), typed.to());
            findings.check(
                            starts != null && ends != null && ends.isAfter(starts),
                            "from",
                            "volunteering.call.refused.hours")
                    .check(starts == null || starts.isAfter(now), "day", "volunteering.call.refused.past");
        }
        return new Checked(
                text(typed.what()),
                text(typed.whenText()),
                starts,
                ends,
                places,
                skills(typed),
                risk,
                text(typed.riskNotice()),
                phone);
    }

    /** As far as it can be read: for the list of who may be asked, before everything is filled in. */
    static Wanted wanted(NewCall typed, String caseNumber) {
        return new Wanted(
                caseNumber,
                risk(typed.risk()),
                typed.insurance(),
                skills(typed),
                text(typed.day()) == null ? null : instant(typed.day(), typed.from() == null ? "08:00" : typed.from()),
                text(typed.day()) == null ? null : instant(typed.day(), typed.to()));
    }

    private static RiskLevel risk(String typed) {
        for (RiskLevel level : RiskLevel.values()) {
            if (level.name().equals(typed)) {
                return level;
            }
        }
        return RiskLevel.LOW;
    }

    private static Set<Skill> skills(NewCall typed) {
        Set<Skill> skills = EnumSet.noneOf(Skill.class);
        for (Skill skill : Skill.values()) {
            if (typed.skills().contains(skill.name())) {
                skills.add(skill);
            }
        }
        return skills;
    }

    private static Instant instant(String day, String time) {
        try {
            return LocalDateTime.parse(day.strip() + "T" + (time == null ? "" : time.strip()))
                    .atZone(ZONE)
                    .toInstant();
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
