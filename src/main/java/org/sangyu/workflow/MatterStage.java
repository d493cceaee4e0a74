package org.sangyu.workflow;

/** A stage of a procedure that is not a case's: it says itself what it is about and whose task it is. */
interface MatterStage extends StageTasks {

    Matter matter(String number);

    /** The code of the organisation whose task it is. */
    String owner(String number);
}
