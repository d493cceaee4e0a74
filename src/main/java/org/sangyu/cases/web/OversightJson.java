package org.sangyu.cases.web;

import static org.sangyu.cases.web.CaseWords.offset;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.sangyu.cases.ClosingCode;
import org.sangyu.cases.Promise;
import org.sangyu.cases.PromiseOutcome;
import org.sangyu.cases.Supervision;
import org.sangyu.cases.SupervisionKind;
import org.sangyu.cases.Whistle;
import org.sangyu.organisation.Tier;

/** What the API gives of supervisions, whistles and promises; what has not happened is {@code null}. */
final class OversightJson {

    private OversightJson() {}

    record SupervisionJson(
            Supervision.State state,
            SupervisionKind kind,
            String demand,
            Tier tier,
            OffsetDateTime orderedAt,
            String orderedBy,
            OffsetDateTime dueAt,
            OffsetDateTime lateAt,
            String answer,
            OffsetDateTime answeredAt,
            String answeredBy,
            String review,
            OffsetDateTime reviewedAt,
            int rounds) {

        static SupervisionJson of(Supervision one) {
            return new SupervisionJson(
                    one.state(),
                    one.kind(),
                    one.demand(),
                    one.tier(),
                    offset(one.orderedAt()),
                    one.orderedBy(),
                    offset(one.dueAt()),
                    offset(one.lateAt()),
                    one.answer(),
                    offset(one.answeredAt()),
                    one.answeredBy(),
                    one.review(),
                    offset(one.reviewedAt()),
                    one.rounds());
        }
    }

    record WhistleJson(
            Whistle.State state,
            String issue,
            String town,
            OffsetDateTime blownAt,
            OffsetDateTime arriveBy,
            OffsetDateTime rollClosedAt,
            String decision,
            String lead,
            OffsetDateTime decidedAt,
            List<CallJson> calls) {

        static WhistleJson of(Whistle one) {
            return new WhistleJson(
                    one.state(),
                    one.issue(),
                    one.townCode(),
                    offset(one.blownAt()),
                    offset(one.arriveBy()),
                    offset(one.rollClosedAt()),
                    one.decision(),
                    one.lead(),
                    offset(one.decidedAt()),
                    one.calls().stream().map(CallJson::of).toList());
        }
    }

    record CallJson(
            String unit,
            String unitName,
            OffsetDateTime dueAt,
            OffsetDateTime arrivedAt,
            String arrivedBy,
            String statement,
            boolean late) {

        static CallJson of(Whistle.Call call) {
            return new CallJson(
                    call.unitCode(),
                    call.unitName(),
                    offset(call.dueAt()),
                    offset(call.arrivedAt()),
                    call.arrivedBy(),
                    call.statement(),
                    call.late());
        }
    }

    record PromiseJson(
            ClosingCode code,
            LocalDate day,
            OffsetDateTime promisedAt,
            OffsetDateTime dueAt,
            boolean putOff,
            PromiseOutcome outcome,
            String note,
            OffsetDateTime settledAt) {

        static PromiseJson of(Promise one) {
            return new PromiseJson(
                    one.code(),
                    one.day(),
                    offset(one.promisedAt()),
                    offset(one.dueAt()),
                    one.putOff(),
                    one.outcome(),
                    one.note(),
                    offset(one.settledAt()));
        }
    }
}
