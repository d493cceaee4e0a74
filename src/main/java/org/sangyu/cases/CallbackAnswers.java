package org.sangyu.cases;

/**
 * The three questions, each asked for itself (domain.md §5.1).
 *
 * @param satisfaction 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意
 * @param opinion the petitioner's own words, at most 500 characters; may be missing
 */
public record CallbackAnswers(boolean contacted, Solved solved, int satisfaction, String opinion) {

    /** Whether the petitioner says that it has to be done again. */
    boolean callForRedo() {
        return solved == Solved.NO || satisfaction <= 2;
    }
}
