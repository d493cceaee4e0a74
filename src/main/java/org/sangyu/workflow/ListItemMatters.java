package org.sangyu.workflow;

import java.util.ArrayList;
import java.util.List;
import org.sangyu.meeting.ItemLife;
import org.sangyu.meeting.ListDesk;
import org.sangyu.privacy.Masking;
import org.springframework.stereotype.Component;

/** What the stages of a list item show of it; whom to ask stands on the meeting's own page. */
@Component
class ListItemMatters {

    private final ListDesk lists;
    private final RegisterWords words;

    ListItemMatters(ListDesk lists, RegisterWords words) {
        this.lists = lists;
        this.words = words;
    }

    Matter of(String number) {
        ItemLife life = lists.require(number);
        List<Matter.Line> lines = new ArrayList<>();
        lines.add(new Matter.Line("workflow.matter.content", Masking.text(life.content())));
        lines.add(new Matter.Line("workflow.matter.area", words.organisation(life.areaCode())));
        add(lines, "workflow.matter.quantity", life.quantity());
        add(lines, "workflow.matter.time", life.time());
        if (life.meetings() > 0) {
            lines.add(new Matter.Line("workflow.matter.meetings", String.valueOf(life.meetings())));
        }
        add(lines, "workflow.matter.words", life.words());
        return new Matter(
                number,
                words.say("workflow.matter.list." + life.list(), Masking.text(life.title())),
                life.state().name(),
                lines,
                "/lists/" + number);
    }

    /** An offer among others to choose from. */
    String label(ItemLife offer) {
        return words.say(
                "workflow.matter.offer",
                Masking.text(offer.title()),
                words.organisation(offer.areaCode()),
                offer.number());
    }

    String desk(String number) {
        return lists.require(number).deskCode();
    }

    private static void add(List<Matter.Line> lines, String label, String text) {
        if (text != null && !text.isBlank()) {
            lines.add(new Matter.Line(label, text));
        }
    }
}
