package org.sangyu.matching;

/**
 * What forbids asking somebody. It is shown with its reason, and no weight outweighs it.
 *
 * @param rule key of a message that names the rule without any detail, as it is counted
 */
public record Block(String rule, Reason reason) {

    static Block of(String rule) {
        return new Block(rule, Reason.of(rule));
    }
}
