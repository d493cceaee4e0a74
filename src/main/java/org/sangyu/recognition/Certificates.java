package org.sangyu.recognition;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sangyu.notification.PublicAddress;
import org.sangyu.organisation.Organisations;
import org.sangyu.paper.Paper;
import org.sangyu.paper.QrCode;
import org.sangyu.paper.Seal;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.sangyu.volunteering.HoursWords;
import org.sangyu.volunteering.WhoServes;
import org.springframework.stereotype.Service;

/** Where certificates of honour 荣誉证书 are printed, and told genuine or not. */
@Service
public class Certificates {

    private final Honours honours;
    private final Categories categories;
    private final Seal seal;
    private final WhoServes who;
    private final Organisations organisations;
    private final Paper paper;
    private final PublicAddress address;

    Certificates(
            Honours honours,
            Categories categories,
            Seal seal,
            WhoServes who,
            Organisations organisations,
            Paper paper,
            PublicAddress address) {
        this.honours = honours;
        this.categories = categories;
        this.seal = seal;
        this.who = who;
        this.organisations = organisations;
        this.paper = paper;
        this.address = address;
    }

    /** @throws Refusal not found, also for whoever it is none of: it is for its bearer, a team's leader, and the office */
    public Honour require(String number, Actor reader) {
        return honours.find(number)
                .filter(it -> it.name() != null && mayPrint(it, reader))
                .orElseThrow(() -> Refusal.notFound("recognition.refused.no-such-honour"));
    }

    private boolean mayPrint(Honour it, Actor reader) {
        if (reader.may(Permission.SELECT_OUTSTANDING, it.areaCode())) {
            return true;
        }
        return it.isOfTeam()
                ? reader.may(Permission.VERIFY_HOURS, it.teamCode())
                : who.self(reader)
                        .filter(self -> self.personId() == it.personId())
                        .isPresent();
    }

    /** In Chinese, for whom it is made. */
    public byte[] pdf(Honour it) {
        String link = address.of("/honour/" + it.number() + "?c=" + seal.of(it.said()));
        Map<String, Object> model = new HashMap<>();
        model.put("honour", it);
        model.put("title", categories.of(it.category(), Locale.SIMPLIFIED_CHINESE));
        model.put("issuer", organisations.require(it.areaCode()));
        model.put("link", link);
        model.put("qr", QrCode.dataUri(link));
        model.put("hours", new HoursWords());
        return paper.pdf("recognition/certificate-pdf", model, Locale.SIMPLIFIED_CHINESE);
    }

    /** Empty for a number that nobody was given and for a seal that does not fit: the answer is the same. */
    public Optional<Honour> genuine(String number, String said) {
        return honours.find(number).filter(it -> seal.fits(it.said(), said));
    }
}
