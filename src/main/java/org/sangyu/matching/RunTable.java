package org.sangyu.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of meetings' plans: how far each of them is. */
@Repository
class RunTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    RunTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<BoardState> find(long meetingId) {
        return jdbc.sql("select * from meeting_plan where meeting_id = :meeting")
                .param("meeting", meetingId)
                .query(this::state)
                .optional();
    }

    void start(long meetingId, UUID run, int places, Duration limit, Actor by) {
        jdbc.sql(
                        """
                        insert into meeting_plan (meeting_id, run, state, started_by, starter, started_at, heartbeat_at,
                                                  places, limit_ms)
                        values (:meeting, :run, 'RUNNING', :by, :name, :now, :now, :places, :limit)
                        on conflict (meeting_id) do update
                           set run = excluded.run, state = 'RUNNING', started_by = excluded.started_by,
                               starter = excluded.starter, started_at = excluded.started_at,
                               heartbeat_at = excluded.heartbeat_at, places = excluded.places,
                               limit_ms = excluded.limit_ms,
                               cancel_requested = false, spent_ms = 0, moves = 0, best_unplaced = null,
                               best_points = null, greedy_unplaced = null, greedy_points = null,
                               bound_unplaced = null, bound_points = null
                        """)
                .param("meeting", meetingId)
                .param("run", run)
                .param("by", by.accountId())
                .param("name", by.displayName())
                .param("now", now())
                .param("places", places)
                .param("limit", limit.toMillis())
                .update();
    }

    /** Says how far the run is. @return whether somebody wants it to stop; empty when it is no longer this run's plan */
    Optional<Boolean> beat(long meetingId, UUID run, PlanProgress progress, long moves) {
        return jdbc.sql(
                        """
                        update meeting_plan
                           set state = :state, heartbeat_at = :now, spent_ms = :spent, moves = :moves,
                               best_unplaced = :bestUnplaced, best_points = :bestPoints,
                               greedy_unplaced = :greedyUnplaced, greedy_points = :greedyPoints,
                               bound_unplaced = :boundUnplaced, bound_points = :boundPoints
                         where meeting_id = :meeting and run = :run and state = 'RUNNING'
                        returning cancel_requested
                        """)
                .param("state", state(progress.state()))
                .param("now", now())
                .param("spent", progress.spent().toMillis())
                .param("moves", moves)
                .param("bestUnplaced", unplaced(progress.best()), Types.INTEGER)
                .param("bestPoints", points(progress.best()), Types.INTEGER)
                .param("greedyUnplaced", unplaced(progress.greedy()), Types.INTEGER)
                .param("greedyPoints", points(progress.greedy()), Types.INTEGER)
                .param("boundUnplaced", unplaced(progress.bound()), Types.INTEGER)
                .param("boundPoints", points(progress.bound()), Types.INTEGER)
                .param("meeting", meetingId)
                .param("run", run)
                .query(Boolean.class)
                .optional();
    }

    void requestCancel(long meetingId) {
        jdbc.sql("update meeting_plan set cancel_requested = true where meeting_id = :meeting and state = 'RUNNING'")
                .param("meeting", meetingId)
                .update();
    }

    private BoardState state(ResultSet row, int n) throws SQLException {
        PlanProgress.State state = PlanProgress.State.valueOf(row.getString("state"));
        Instant heard = row.getTimestamp("heartbeat_at").toInstant();
        return new BoardState(
                row.getObject("run", UUID.class),
                row.getString("starter"),
                row.getTimestamp("started_at").toInstant(),
                new PlanProgress(
                        state,
                        score(row, "best"),
                        score(row, "greedy"),
                        score(row, "bound"),
                        Duration.ofMillis(row.getLong("spent_ms")),
                        Duration.ofMillis(row.getLong("limit_ms"))),
                row.getInt("places"),
                row.getLong("moves"),
                state == PlanProgress.State.RUNNING
                        && heard.plus(BoardState.SILENCE).isBefore(clock.instant()));
    }

    private static PlanScore score(ResultSet row, String which) throws SQLException {
        Integer unplaced = row.getObject(which + "_unplaced", Integer.class);
        return unplaced == null ? null : new PlanScore(0, unplaced, row.getInt(which + "_points"));
    }

    /** What waits for its turn runs already, for whoever looks at it. */
    private static String state(PlanProgress.State state) {
        return (state == PlanProgress.State.WAITING ? PlanProgress.State.RUNNING : state).name();
    }

    private static Integer unplaced(PlanScore score) {
        return score == null ? null : score.unplaced();
    }

    private static Integer points(PlanScore score) {
        return score == null ? null : score.points();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
