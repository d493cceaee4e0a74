package org.sangyu.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people write into the forms of their tasks: mostly sensible, sometimes not; or what leads on to the end. */
class RandomAnswers {

    private static final String HEAT = "U-370285-heat";
    private static final String POWER = "U-370285-power";
    private static final String TEAM = "T-370285001014-01";

    private final Random random;
    private final TestTown town;
    private final List<String> numbers;

    RandomAnswers(Random random, TestTown town, List<String> numbers) {
        this.random = random;
        this.town = town;
        this.numbers = numbers;
    }

    Map<String, Object> to(String task) {
        Map<String, Object> fields = new HashMap<>(sensible(task));
        if (random.nextInt(8) == 0) {
            String field = any(fields.keySet().toArray(String[]::new));
            switch (random.nextInt(4)) {
                case 0 -> fields.remove(field);
                case 1 -> fields.put(field, "");
                case 2 -> fields.put(field, "长".repeat(2_500));
                default -> fields.put("undeclared", "x");
            }
        }
        return fields;
    }

    private Map<String, Object> sensible(String task) {
        return switch (task) {
            case "triage" ->
                Map.of(
                        "decision",
                        random.nextInt(3) > 0
                                ? "ACCEPT"
                                : any("VERIFY", "VERIFY", "ANSWER", "REFUSE", "TRANSFER", "DUPLICATE"),
                        "category",
                        "A03",
                        "reason",
                        "原因",
                        "duplicateOf",
                        random.nextBoolean() ? any(numbers.toArray(String[]::new)) : "");
            case "dispatchCase" ->
                any(
                        Map.of("handlerKind", "UNIT", "unit", HEAT),
                        Map.of("handlerKind", "UNIT", "unit", POWER),
                        Map.of("handlerKind", "COMMUNITY", "community", TestTown.COMMUNITY),
                        Map.of("handlerKind", "TEAM", "team", TEAM),
                        // a team without anybody: its offer can only expire
                        Map.of("handlerKind", "TEAM", "team", "T-370285001014-02"));
            case "answerOffer" -> Map.of("answer", any("ACCEPT", "ACCEPT", "DECLINE"));
            case "handle" ->
                Map.of(
                        "contacted", any("YES", "NO"),
                        "visitedOn", town.today(),
                        "hours", any("1.5", "25"),
                        "work", "上门看过",
                        "result", any("DONE", "DONE", "MORE", "BEYOND_US"));
            case "sign" ->
                any(
                        Map.of("decision", "SIGN"),
                        Map.of("decision", "SIGN"),
                        Map.of("decision", "NOT_OURS", "reason", "不归我们"));
            case "handleAsUnit" -> {
                Map<String, Object> fields = new HashMap<>(any(
                        Map.of("result", "DONE", "reply", "已办好"),
                        Map.of("result", "CO_HANDLE", "coUnit", any(HEAT, POWER)),
                        Map.of("result", "RETURN"),
                        Map.of("result", "EXTEND", "days", "" + (1 + random.nextInt(6))),
                        Map.of(
                                "result", "SUSPEND",
                                "until", day(random.nextInt(400)),
                                "ground", any("FUNDING", "LITIGATION")),
                        Map.of("result", "TERMINATE")));
                fields.putAll(Map.of("contacted", any("YES", "NO"), "work", "办理中", "reason", "说明"));
                yield fields;
            }
            case "decideObjection" -> Map.of("decision", any("UPHOLD", "REJECT"), "reason", "理由");
            case "reviewRequest", "decideRequest" -> Map.of("agreed", any("YES", "YES", "YES", "NO"), "opinion", "意见");
            case "checkOnSpot" -> {
                String code = any("C1_DONE", "C4_NOT_LAWFUL", "C3_OBJECTIVE", "C2_STATUTORY_LONGER");
                yield Map.of(
                        "passed",
                        any("YES", "YES", "NO"),
                        "finding",
                        "看过",
                        "closingCode",
                        code,
                        "promiseDate",
                        day(random.nextInt(60)));
            }
            case "callBack" ->
                Map.of(
                        "channel", any("PHONE", "VISIT"),
                        "reached", any("YES", "YES", "YES", "NO", "REFUSED"),
                        "contacted", any("YES", "NO"),
                        "solved", any("YES", "NO", "NO", "PART"),
                        "satisfaction", "" + (1 + random.nextInt(5)));
            case "decideOverdue" -> Map.of("decision", any("KEEP", "TAKE_OVER"), "reason", "理由");
            case "decideUnresolved" -> Map.of("decision", any("ARCHIVE", "TAKE_OVER"), "reason", "理由");
            case "reviewSupervision" -> Map.of("accepted", any("YES", "NO"), "review", "意见");
            case "decideReopening" -> Map.of("isNew", any("YES", "YES", "NO"), "difference", "不同之处");
            case "reviewAppeal", "decideAppeal" -> Map.of("agreed", any("YES", "YES", "NO"), "opinion", "意见");
            case "followPromise" ->
                Map.of("result", any("KEPT", "LATER", "BROKEN"), "note", "说明", "newDate", day(random.nextInt(60)));
            default -> towardsTheEnd(task).get(0);
        };
    }

    /** What to try, the best first. */
    List<Map<String, Object>> towardsTheEnd(String task) {
        return switch (task) {
            case "triage" -> List.of(Map.of("decision", "ACCEPT", "category", "A03"));
            case "verifyOnSpot" -> List.of(Map.of("found", "看过"));
            case "dispatchCase" ->
                List.of(
                        Map.of("handlerKind", "UNIT", "unit", HEAT),
                        Map.of("handlerKind", "UNIT", "unit", POWER),
                        Map.of("handlerKind", "TEAM", "team", TEAM));
            case "answerOffer" -> List.of(Map.of("answer", "ACCEPT"));
            case "handle" ->
                List.of(Map.of(
                        "contacted", "YES", "visitedOn", town.today(), "hours", "1", "work", "办好了", "result", "DONE"));
            case "sign" -> List.of(Map.of("decision", "SIGN"));
            case "handleAsUnit" -> List.of(Map.of("contacted", "YES", "work", "办好了", "result", "DONE", "reply", "已办好"));
            case "decideObjection" -> List.of(Map.of("decision", "REJECT", "reason", "由你单位办理"));
            case "reviewRequest", "decideRequest" -> List.of(Map.of("agreed", "NO", "opinion", "先办"));
            case "coHandle" -> List.of(Map.of("able", "YES", "result", "办好了"));
            case "reply" -> List.of(Map.of("reply", "已办好"));
            case "checkOnSpot" -> List.of(Map.of("passed", "YES", "finding", "看过", "closingCode", "C1_DONE"));
            case "callBack" ->
                List.of(Map.of(
                        "channel",
                        "PHONE",
                        "reached",
                        "YES",
                        "contacted",
                        "YES",
                        "solved",
                        "YES",
                        "satisfaction",
                        "5"));
            case "decideOverdue" -> List.of(Map.of("decision", "KEEP", "reason", "马上办好"));
            case "decideUnresolved" -> List.of(Map.of("decision", "ARCHIVE", "reason", "无法解决"));
            case "answerSupervision" -> List.of(Map.of("answer", "正在办"));
            case "reviewSupervision" -> List.of(Map.of("accepted", "YES"));
            case "takeUpAgain" -> List.of(Map.of("reason", "可以办了"));
            case "arrive" -> List.of(Map.of("statement", "已到场"));
            case "decideWhistle" -> List.of(Map.of("decision", "一起办", "lead", "供热"));
            case "decideReopening" -> List.of(Map.of("isNew", "NO", "difference", "相同"));
            case "reviewAppeal", "decideAppeal" -> List.of(Map.of("agreed", "NO", "opinion", "不成立"));
            case "followPromise" -> List.of(Map.of("result", "KEPT", "note", "办好了"));
            default -> throw new AssertionError("No answer for " + task);
        };
    }

    private String day(int ahead) {
        return LocalDate.parse(town.today()).plusDays(ahead).toString();
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
