package org.sangyu.volunteering;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands on the slip that goes along on paper, beyond what everybody knows who was asked. */
@Service
@Transactional(readOnly = true)
public class CallSlips {

    private final CallMatters matters;

    CallSlips(CallMatters matters) {
        this.matters = matters;
    }

    /** Where exactly, for whoever goes; null when nobody goes, or when it is over. */
    public String address(HelpCall call) {
        return call.isOver() || call.taken() == 0 ? null : matters.address(call);
    }
}
