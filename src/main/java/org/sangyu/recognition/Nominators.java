package org.sangyu.recognition;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.security.Accounts;
import org.sangyu.security.Role;
import org.springframework.stereotype.Component;

/**
 * Who nominates whom: a person's branch, otherwise the community, otherwise the office above; always one where somebody
 * can sign in, and never the one for which the person acts.
 */
@Component
class Nominators {

    private final Organisations organisations;
    private final Accounts accounts;

    Nominators(Organisations organisations, Accounts accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /** The role that acts for an organisation which nominates. */
    static Role roleAt(String orgCode) {
        if (orgCode.startsWith("B-")) {
            return Role.BRANCH;
        }
        return switch (orgCode.length()) {
            case 12 -> Role.COMMUNITY;
            case 9 -> Role.TOWN;
            default -> Role.CITY;
        };
    }

    Choice in(String roundArea) {
        return new Choice(roundArea);
    }

    /** Chooses for the candidates of one selection, and asks of each organisation once. */
    final class Choice {

        private final String roundArea;
        private final Map<String, Boolean> answers = new HashMap<>();

        private Choice(String roundArea) {
            this.roundArea = roundArea;
        }

        /** @param own the organisations for which the person acts */
        String of(String branch, String area, Set<String> own) {
            return Stream.of(branch, start(area, 12), start(area, 9))
                    .filter(code -> code != null && !own.contains(code))
                    .filter(code -> answers.computeIfAbsent(code, this::answers))
                    .findFirst()
                    .orElse(roundArea);
        }

        private boolean answers(String code) {
            return organisations.find(code).filter(this::lies).isPresent() && accounts.isHeld(roleAt(code), code);
        }

        private boolean lies(Organisation it) {
            return (it.isArea() ? it.code() : it.parentCode()).startsWith(roundArea);
        }

        private static String start(String area, int digits) {
            return area.length() < digits ? null : area.substring(0, digits);
        }
    }
}
