package org.sangyu.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Tier;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * From whom a case is kept 回避 (domain.md §1.3, §13.6). What decides is the SQL function {@code cases_hidden_from}; every
 * list, page, inbox, mail and dispatch asks it, here or by {@link #NOT_HIDDEN}.
 */
@Service
public class Recusals {

    /** For queries that call the case {@code c} and bind {@link #params}: true for what the reader may know of. */
    public static final String NOT_HIDDEN = "c.id not in (select cases_hidden_from(:reader, :readerScopes))";

    private final JdbcClient jdbc;

    Recusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What {@link #NOT_HIDDEN} needs to know of the reader. */
    public static Map<String, Object> params(Actor reader) {
        return Map.of("reader", reader.accountId(), "readerScopes", scopes(reader));
    }

    /** Whether this person must not know of the case; false also when there is no such case. */
    public boolean hides(String number, Actor reader) {
        return jdbc.sql("select exists (select 1 from livelihood_case c where c.number = :number and not %s)"
                        .formatted(NOT_HIDDEN))
                .param("number", number)
                .params(params(reader))
                .query(Boolean.class)
                .single();
    }

    /** Whether the organisation was complained of, or lies under one that was: it neither sees nor handles the case. */
    public boolean excludes(long caseId, String orgCode) {
        return orgCode != null && !excluded(caseId, List.of(orgCode)).isEmpty();
    }

    /** Those of these organisations that must neither see nor handle the case. */
    Set<String> excluded(long caseId, Collection<String> orgCodes) {
        return Set.copyOf(jdbc.sql(
                        """
                        select code from unnest(:codes) as code
                         where :case in (select cases_hidden_from(0, array[code]))
                        """)
                .param("codes", orgCodes.toArray(String[]::new))
                .param("case", caseId)
                .query(String.class)
                .list());
    }

    /** Those of these organisations that may know of the case, in the same order. */
    public List<Organisation> mayKnow(long caseId, List<Organisation> organisations) {
        Set<String> excluded =
                excluded(caseId, organisations.stream().map(Organisation::code).toList());
        return organisations.stream()
                .filter(organisation -> !excluded.contains(organisation.code()))
                .toList();
    }

    /** The same for many cases at once: by number, those of these organisations that neither see nor handle it. */
    public Map<String, Set<String>> excluded(Collection<String> numbers, Collection<String> orgCodes) {
        record Out(String number, String code) {}
        return jdbc
                .sql(
                        """
                        select c.number, code
                          from unnest(:codes) as code
                         cross join lateral cases_hidden_from(0, array[code]) as hidden
                          join livelihood_case c on c.id = hidden
                         where c.number = any (:numbers)
                        """)
                .param("codes", orgCodes.toArray(String[]::new))
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> new Out(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.groupingBy(Out::number, Collectors.mapping(Out::code, Collectors.toSet())));
    }

    /** The same of people: by number, those of these accounts from whom the case is kept. */
    public Map<String, Set<Long>> excludedAccounts(Collection<String> numbers, Collection<Long> accounts) {
        record Out(String number, long account) {}
        return jdbc
                .sql(
                        """
                        select c.number, a.id
                          from livelihood_case c
                          join account a on a.id = any (:accounts)
                         where c.number = any (:numbers)
                           -- nobody is asked about the many cases that are kept from nobody
                           and exists (select 1 from case_recusal r where r.case_id = c.id)
                           and c.id in (select cases_hidden_from(a.id,
                                   array(select g.scope from account_grant g where g.account_id = a.id)))
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("accounts", accounts.toArray(Long[]::new))
                .query((row, n) -> new Out(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Out::number, Collectors.mapping(Out::account, Collectors.toSet())));
    }

    /** The lowest tier from {@code first} upwards whose organisation for this area may see the case. */
    public Tier lowest(long caseId, String areaCode, Tier first) {
        Tier tier = first;
        while (tier != Tier.CITY && excludes(caseId, tier.codeFor(areaCode))) {
            tier = tier.next();
        }
        return tier;
    }

    /** The same for a case that is being filed against this organisation. */
    Tier lowest(String accusedOrg, String areaCode, Tier first) {
        Tier tier = first;
        while (tier != Tier.CITY && isWithin(tier.codeFor(areaCode), accusedOrg)) {
            tier = tier.next();
        }
        return tier;
    }

    private boolean isWithin(String code, String accusedOrg) {
        return jdbc.sql("select :accused = any (organisation_line(:code))")
                .param("accused", accusedOrg)
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** Mail addresses of those who hold the role at this organisation and may know of the case. */
    public List<String> emailsOf(String number, Role role, String scope) {
        return jdbc.sql(
                        """
                        select distinct a.email
                          from account_grant g
                          join account a on a.id = g.account_id
                          join livelihood_case c on c.number = :number
                         where g.scope = :scope and g.role = :role and a.enabled and a.email <> ''
                           and c.id not in (select cases_hidden_from(a.id,
                                   array(select mine.scope from account_grant mine where mine.account_id = a.id)))
                         order by a.email
                        """)
                .param("number", number)
                .param("scope", scope)
                .param("role", role.name())
                .query(String.class)
                .list();
    }

    /** @throws Refusal not found, as if there were no such case, when it is kept from this person */
    void refuse(String number, Actor actor) {
        if (actor.isPerson() && hides(number, actor)) {
            throw CaseQueries.unknown(number);
        }
    }

    /** Whether this person decides about the case, or stands above those who do: they record and read recusals. */
    static boolean recordedBy(String deskCode, Actor actor) {
        return actor.grants().stream().anyMatch(grant -> isDesk(grant.role()) && grant.covers(deskCode));
    }

    static boolean isDesk(Role role) {
        return role == Role.COMMUNITY || role == Role.TOWN || role == Role.CITY;
    }

    /** That somebody was to be kept out is told to the desks alone. */
    static List<TimelineEntry> told(List<TimelineEntry> timeline, StoredCase it, Actor reader) {
        return recordedBy(it.deskCode(), reader)
                ? timeline
                : timeline.stream()
                        .filter(act -> !act.action().startsWith(RecusalDesk.ACTION))
                        .toList();
    }

    private static String[] scopes(Actor reader) {
        return reader.grants().stream().map(Grant::scope).distinct().toArray(String[]::new);
    }
}
