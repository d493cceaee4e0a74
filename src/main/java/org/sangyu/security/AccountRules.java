package org.sangyu.security;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;

/** What an account must look like before it is opened or granted anything. */
final class AccountRules {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,190}");
    private static final Pattern PHONE = Pattern.compile("[0-9+ -]{5,20}");
    /** An area's code (city, town, community, grid), or a team's, unit's, branch's or association's. */
    private static final Pattern SCOPE = Pattern.compile("\\d{6}|\\d{9}|\\d{12}|\\d{15}|[TUBA]-[A-Za-z0-9_-]{1,40}");

    private static final int LONGEST_NAME = 40;

    private AccountRules() {}

    /** @throws Refusal with every field that is wrong */
    static void check(NewAccount account) {
        List<FieldRefusal> errors = new ArrayList<>();
        if (!USERNAME.matcher(account.username()).matches()) {
            errors.add(new FieldRefusal("username", "security.account.username-form"));
        }
        if (account.displayName() == null || account.displayName().isBlank()) {
            errors.add(new FieldRefusal("displayName", "security.account.name-missing"));
        } else if (account.displayName().length() > LONGEST_NAME) {
            errors.add(new FieldRefusal("displayName", "security.account.name-too-long", LONGEST_NAME));
        }
        if (account.email() != null && !EMAIL.matcher(account.email()).matches()) {
            errors.add(new FieldRefusal("email", "security.account.email-form"));
        }
        if (account.phone() != null && !PHONE.matcher(account.phone()).matches()) {
            errors.add(new FieldRefusal("phone", "security.account.phone-form"));
        }
        errors.addAll(errorsOf(account.grants()));
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    static void check(List<Grant> grants) {
        List<FieldRefusal> errors = errorsOf(grants);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private static List<FieldRefusal> errorsOf(List<Grant> grants) {
        List<FieldRefusal> errors = new ArrayList<>();
        if (grants.isEmpty()) {
            errors.add(new FieldRefusal("role", "security.account.grant-missing"));
        }
        for (Grant grant : grants) {
            if (grant.scope() == null || !SCOPE.matcher(grant.scope()).matches()) {
                errors.add(new FieldRefusal("scope", "security.account.scope-form"));
            }
        }
        // GB/T 22239: system administration, audit administration and business are different people
        boolean separated =
                grants.stream().map(Grant::role).anyMatch(role -> role == Role.ADMIN || role == Role.AUDITOR);
        if (separated && grants.stream().map(Grant::role).distinct().count() > 1) {
            errors.add(new FieldRefusal("role", "security.account.grants-separated"));
        }
        return errors;
    }
}
