package org.sangyu.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sangyu.cases.CaseStatus;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The same act on many tasks of one kind at once 批量 (domain.md §13.28): each goes through the one door in a transaction
 * of its own and is checked as if it came alone; what is refused for one changes nothing for the others.
 */
@Service
public class BulkActs {

    /** The most tasks at a time. */
    public static final int MOST = 50;

    /** The tasks that a desk has by the dozen and that ask for no words of their own. */
    public static final List<String> KINDS = List.of("dispatchCase", "checkOnSpot");

    private static final Logger log = LoggerFactory.getLogger(BulkActs.class);

    private final WorkInbox inbox;
    private final WorkItemQueries queries;
    private final TransactionOperations transaction;

    BulkActs(WorkInbox inbox, WorkItemQueries queries, TransactionOperations transaction) {
        this.inbox = inbox;
        this.queries = queries;
        this.transaction = transaction;
    }

    /**
     * What became of one row.
     *
     * @param caseNumber null when the task is none of this person's
     * @param status of the case afterwards; null when it was refused
     * @param refusal why not; null when it was done
     */
    public record Row(String id, String caseNumber, CaseStatus status, Refusal refusal) {

        public boolean isDone() {
            return refusal == null;
        }
    }

    /**
     * Claims and completes each task with the same fields.
     *
     * @param ids 1 to {@value #MOST} tasks; the first that this person can see says of which kind they all have to be
     * @return a row for each task, in this order
     * @throws Refusal on {@code ids} when there are none or too many
     */
    public List<Row> complete(List<String> ids, Map<String, Object> fields, Actor actor) {
        List<String> distinct = distinct(ids);
        String kind = null;
        List<Row> rows = new ArrayList<>();
        for (String id : distinct) {
            WorkItem item = null;
            try {
                item = queries.require(id, actor);
                requireBulk(item);
                kind = kind == null ? item.taskName() : kind;
                if (!item.taskName().equals(kind)) {
                    throw Refusal.conflict("workflow.bulk.other-kind");
                }
                rows.add(new Row(id, item.caseNumber(), one(id, fields, actor), null));
            } catch (Refusal refusal) {
                rows.add(new Row(id, item == null ? null : item.caseNumber(), null, refusal));
            } catch (RuntimeException fault) {
                log.error("Task {} failed among {}", id, distinct.size(), fault);
                rows.add(new Row(
                        id, item == null ? null : item.caseNumber(), null, Refusal.conflict("workflow.bulk.failed")));
            }
        }
        return rows;
    }

    /**
     * The tasks that were ticked, as far as this person can see them and they are of one kind.
     *
     * @throws Refusal on {@code ids} when there are none, too many, or of several kinds or one that is not for this
     */
    public List<WorkItem> ticked(List<String> ids, Actor actor) {
        List<WorkItem> items = new ArrayList<>();
        for (String id : distinct(ids)) {
            try {
                items.add(queries.require(id, actor));
            } catch (Refusal gone) {
                // somebody was quicker; the row would say so, but there is nothing to choose for it
                continue;
            }
        }
        if (items.isEmpty()) {
            throw Refusal.invalid("ids", "workflow.bulk.none");
        }
        items.forEach(BulkActs::requireBulk);
        if (items.stream().map(WorkItem::taskName).distinct().count() > 1) {
            throw Refusal.invalid("ids", "workflow.bulk.one-kind");
        }
        return items;
    }

    private CaseStatus one(String id, Map<String, Object> fields, Actor actor) {
        Completed done = transaction.execute(status -> {
            inbox.claim(id, actor);
            return inbox.complete(id, fields, actor);
        });
        return CaseStatus.valueOf(done.status());
    }

    private static void requireBulk(WorkItem item) {
        if (!KINDS.contains(item.taskName())) {
            throw Refusal.invalid("ids", "workflow.bulk.not-this-kind");
        }
    }

    private static List<String> distinct(List<String> ids) {
        List<String> distinct =
                ids == null ? List.of() : ids.stream().distinct().toList();
        if (distinct.isEmpty()) {
            throw Refusal.invalid("ids", "workflow.bulk.none");
        }
        if (distinct.size() > MOST) {
            throw Refusal.invalid("ids", "workflow.bulk.too-many", MOST, distinct.size());
        }
        return distinct;
    }
}
