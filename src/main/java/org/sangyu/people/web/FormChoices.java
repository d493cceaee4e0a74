package org.sangyu.people.web;

import java.util.Map;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ContactLink;
import org.sangyu.people.PostKind;
import org.sangyu.people.ReviewHint;
import org.sangyu.people.ServiceKind;
import org.sangyu.people.Skill;
import org.sangyu.people.TalentField;
import org.sangyu.people.TalentLevel;
import org.sangyu.people.Volunteer.TravelMode;
import org.springframework.stereotype.Component;

/** What the forms of a person's page offer to choose from. */
@Component
class FormChoices {

    private final PeopleWords words;

    FormChoices(PeopleWords words) {
        this.words = words;
    }

    void fill(Map<String, Object> model) {
        model.put("words", words);
        model.put("today", words.today());
        model.put("links", words.choices("link", (Object[]) ContactLink.values()));
        model.put("contactChannels", words.choices("channel", "PHONE", "VISIT", "MESSAGE", "MAIL"));
        model.put("consentChannels", words.choices("consent-channel", ConsentChannel.PAPER, ConsentChannel.PHONE));
        model.put(
                "hints", words.choices("hint", ReviewHint.REQUEST, ReviewHint.AWAY, ReviewHint.HEALTH, ReviewHint.AGE));
        model.put("services", ServiceKind.values());
        model.put("skillChoices", words.choices("skill", (Object[]) Skill.values()));
        model.put("travelModes", words.choices("travel", (Object[]) TravelMode.values()));
        model.put("levels", words.choices("level", (Object[]) TalentLevel.values()));
        model.put("fields", TalentField.values());
        model.put("postKinds", words.choices("post", (Object[]) PostKind.values()));
    }
}
