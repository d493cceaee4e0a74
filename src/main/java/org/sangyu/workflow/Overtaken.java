package org.sangyu.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;

/** Tells people in our words that somebody was quicker, at every door. Jobs are left alone: the engine repeats them. */
class Overtaken extends CommandInterceptor {

    private final ObjectProvider<Claims> claims;

    Overtaken(ObjectProvider<Claims> claims) {
        this.claims = claims;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (TaskAlreadyClaimedException e) {
            throw claims.getObject().claimedBy(e.getTaskAssignee());
        } catch (OptimisticLockingException e) {
            throw claims.getObject().isAPersonsAct() ? claims.getObject().overtaken() : e;
        }
    }
}
