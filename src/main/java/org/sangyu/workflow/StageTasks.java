package org.sangyu.workflow;

/** The user tasks of one stage. Beside this, such a class has a method of each user task's name. */
interface StageTasks {

    /** What the form of a task of this stage shows at first. */
    default Prefill prefill(String taskName, String number) {
        return Prefill.none();
    }

    /** The same, where it depends on whose task it is: several co-units have one at a time. */
    default Prefill prefill(String taskName, String number, String orgCode) {
        return prefill(taskName, number);
    }
}
