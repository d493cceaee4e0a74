package org.sangyu.outreach;

/**
 * A plan as it is typed.
 *
 * @param kind an {@link OutreachKind}
 * @param rhythm a {@link Rhythm}
 * @param dueOn the first day, yyyy-mm-dd
 * @param team code of the team whose people usually go; blank while that is open
 * @param wish what the person wished for; may be blank
 * @param consent how the person said yes, a {@link org.sangyu.people.ConsentChannel}; blank where they did before
 */
public record NewPlan(String kind, String rhythm, String dueOn, String team, String wish, String consent) {}
