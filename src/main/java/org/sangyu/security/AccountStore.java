package org.sangyu.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of accounts and their grants. */
@Repository
class AccountStore {

    private static final String SELECT =
            """
            select a.id, a.username, a.display_name, a.email, a.phone, a.enabled, a.created_at, a.version,
                   (select string_agg(g.role || ' ' || g.scope, ',' order by g.role, g.scope)
                      from account_grant g where g.account_id = a.id) as grants
              from account a
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Account> byUsername(String username) {
        return jdbc.sql(SELECT + "where lower(a.username) = :username")
                .param("username", Usernames.normal(username))
                .query(AccountStore::account)
                .optional();
    }

    /** By username in lower case. */
    Map<String, String> displayNames(Collection<String> usernames) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql(
                        "select lower(username) as username, display_name from account where lower(username) = any (:usernames)")
                .param("usernames", usernames.stream().map(Usernames::normal).toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("username"), row.getString("display_name"));
                });
        return names;
    }

    Optional<Account> byId(long id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query(AccountStore::account)
                .optional();
    }

    /** At most {@code limit} accounts after the username {@code cursor} whose name, mail or phone contains the query. */
    List<Account> list(String query, String cursor, int limit) {
        String pattern = "%" + query.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return jdbc.sql(
                        SELECT
                                + """
                                where lower(a.username) > :cursor
                                  and (a.username ilike :q or a.display_name ilike :q or a.email ilike :q
                                       or a.phone ilike :q
                                       or exists (select 1 from account_grant g
                                                   where g.account_id = a.id and g.scope ilike :q))
                                order by lower(a.username)
                                limit :limit
                                """)
                .param("cursor", cursor)
                .param("q", pattern)
                .param("limit", limit)
                .query(AccountStore::account)
                .list();
    }

    Optional<String> passwordHash(long id) {
        return jdbc.sql("select password_hash from account where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** The version that a sign-in must have; empty when the account is disabled or there is none. */
    Optional<Integer> versionWhenEnabled(long id) {
        return jdbc.sql("select version from account where id = :id and enabled")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    boolean anyone(Role role) {
        return jdbc.sql("select exists (select 1 from account_grant where role = :role)")
                .param("role", role.name())
                .query(Boolean.class)
                .single();
    }

    List<String> emails(Role role, String scope) {
        return jdbc.sql(
                        """
                        select distinct a.email
                          from account_grant g join account a on a.id = g.account_id
                         where g.scope = :scope and g.role = :role and a.enabled and a.email <> ''
                         order by a.email
                        """)
                .param("scope", scope)
                .param("role", role.name())
                .query(String.class)
                .list();
    }

    boolean isHeld(Role role, String scope) {
        return jdbc.sql(
                        """
                        select exists (select 1 from account_grant g join account a on a.id = g.account_id
                                       where g.scope = :scope and g.role = :role and a.enabled)
                        """)
                .param("scope", scope)
                .param("role", role.name())
                .query(Boolean.class)
                .single();
    }

    long insert(NewAccount account, String passwordHash) {
        long id = jdbc.sql(
                        """
                        insert into account (username, display_name, email, phone, password_hash, created_at)
                        values (:username, :displayName, :email, :phone, :hash, :at)
                        returning id
                        """)
                .param("username", account.username())
                .param("displayName", account.displayName())
                .param("email", account.email())
                .param("phone", account.phone())
                .param("hash", passwordHash)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        insertGrants(id, account.grants());
        return id;
    }

    void setPassword(long id, String passwordHash) {
        jdbc.sql("update account set password_hash = :hash, version = version + 1 where id = :id")
                .param("hash", passwordHash)
                .param("id", id)
                .update();
    }

    void setEnabled(long id, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled, version = version + 1 where id = :id")
                .param("enabled", enabled)
                .param("id", id)
                .update();
    }

    void setGrants(long id, List<Grant> grants) {
        // the update first: its row lock lets two administrators regrant one after the other
        jdbc.sql("update account set version = version + 1 where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from account_grant where account_id = :id")
                .param("id", id)
                .update();
        insertGrants(id, grants);
    }

    private void insertGrants(long id, List<Grant> grants) {
        for (Grant grant : grants) {
            jdbc.sql("insert into account_grant (account_id, role, scope) values (:id, :role, :scope)")
                    .param("id", id)
                    .param("role", grant.role().name())
                    .param("scope", grant.scope())
                    .update();
        }
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getBoolean("enabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                grants(row.getString("grants")));
    }

    private static List<Grant> grants(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(grant -> grant.split(" "))
                        .map(grant -> new Grant(Role.valueOf(grant[0]), grant[1]))
                        .toList();
    }
}
