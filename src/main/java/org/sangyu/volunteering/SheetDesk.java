package org.sangyu.volunteering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.notification.PublicAddress;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.paper.Paper;
import org.sangyu.paper.QrCode;
import org.sangyu.privacy.Masking;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;

/** Where a volunteer, or whoever verifies the hours, asks for a sheet of them, and gets it as PDF. */
@Service
public class SheetDesk {

    private final ServiceSheets sheets;
    private final WhoServes who;
    private final HoursDoors doors;
    private final ServiceRecords records;
    private final Organisations organisations;
    private final Paper paper;
    private final PublicAddress address;

    SheetDesk(
            ServiceSheets sheets,
            WhoServes who,
            HoursDoors doors,
            ServiceRecords records,
            Organisations organisations,
            Paper paper,
            PublicAddress address) {
        this.sheets = sheets;
        this.who = who;
        this.doors = doors;
        this.records = records;
        this.organisations = organisations;
        this.paper = paper;
        this.address = address;
    }

    /** A row of the sheet; numbers by which somebody could be found do not stand on it. */
    record Line(LocalDate day, Instant startedAt, Instant endedAt, String work, String teamName, int minutes) {

        static Line of(ServiceRecord it) {
            return new Line(
                    it.day(), it.startedAt(), it.endedAt(), Masking.text(it.work()), it.teamName(), it.minutes());
        }
    }

    /** One's own hours, wherever they were served; the community where one lives issues it. */
    public String own(LocalDate from, LocalDate until, Actor volunteer) {
        Serving self = who.require(volunteer);
        String community = WhoServes.community(self.areaCode());
        return sheets.issue(
                new ServiceSheets.Wish(self.personId(), null, community, community, null, from, until), volunteer);
    }

    /** The hours of somebody of the records that one keeps: a leader's the team's, a clerk's the area's. */
    public String of(long recordId, LocalDate from, LocalDate until, Actor by) {
        ServiceRecord record = doors.seen(recordId, by);
        if (record.personId() == null) {
            throw Refusal.invalid("until", "volunteering.refused.not-in-register");
        }
        String scope = records.scope(null, by);
        String area = organisations.require(record.teamCode()).parentCode();
        return sheets.issue(
                new ServiceSheets.Wish(record.personId(), scope, scope, area, by.displayName(), from, until), by);
    }

    /** @throws Refusal not found, also for whoever it is none of */
    public ServiceSheet require(String number, Actor reader) {
        ServiceSheet sheet = sheets.find(number).orElseThrow(SheetDesk::unknown);
        boolean own = who.self(reader)
                .filter(self -> self.personId() == sheet.personId())
                .isPresent();
        List<ServiceRecord> items = own ? List.of() : sheets.items(number);
        if (!own && (items.isEmpty() || !items.stream().allMatch(item -> doors.mayKeep(item, reader)))) {
            throw unknown();
        }
        return sheet;
    }

    /** In Chinese, for whom it is made. */
    public byte[] pdf(ServiceSheet sheet) {
        String link = address.of(sheets.path(sheet));
        Organisation issuer = organisations.require(sheet.issuerCode());
        Map<String, Object> model = new HashMap<>();
        model.put("sheet", sheet);
        model.put("items", sheets.items(sheet.number()).stream().map(Line::of).toList());
        model.put("issuer", issuer);
        model.put("link", link);
        model.put("qr", QrCode.dataUri(link));
        model.put("hours", new HoursWords());
        return paper.pdf("volunteering/service-sheet-pdf", model, Locale.SIMPLIFIED_CHINESE);
    }

    private static Refusal unknown() {
        return Refusal.notFound("volunteering.refused.no-such-sheet");
    }
}
