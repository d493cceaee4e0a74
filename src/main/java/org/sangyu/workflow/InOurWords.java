package org.sangyu.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What the engine says when it says no, in our words and at every door: that somebody was quicker, or what one of our own
 * rules had to say before the engine wrapped it. Jobs are left alone, for the engine repeats them.
 */
class InOurWords extends CommandInterceptor {

    private final ObjectProvider<Claims> claims;

    InOurWords(ObjectProvider<Claims> claims) {
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
        } catch (ProcessEngineException e) {
            throw ownWordsIn(e);
        }
    }

    private static ProcessEngineException ownWordsIn(ProcessEngineException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TaskRefused refused) {
                return refused;
            }
        }
        return thrown;
    }
}
