package org.sangyu.meeting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a file becomes list items: at once, or uploaded, looked at and then saved. Everything that is wrong is said, row
 * by row, before anything is saved; importing the same file again adds nothing.
 */
@Service
@Transactional
public class MeetingImports {

    private final MeetingDesk desk;
    private final MeetingRules rules;
    private final ImportUploads uploads;

    MeetingImports(MeetingDesk desk, MeetingRules rules, ImportUploads uploads) {
        this.desk = desk;
        this.rules = rules;
        this.uploads = uploads;
    }

    /**
     * Reads and saves in one go.
     *
     * @param partial whether to keep the good rows when others are not; otherwise it is all or nothing
     * @throws Refusal when the file is no spreadsheet, or not one of lists
     */
    public ImportResult importNow(long meetingId, String fileName, byte[] bytes, boolean partial, Actor by) {
        Meeting meeting = desk.draft(meetingId, by);
        return save(meeting, ListImport.read(bytes), partial, by);
    }

    /** Keeps what was read until {@link #save} or a day has passed, and says under which id. */
    public UUID upload(long meetingId, String fileName, byte[] bytes, Actor by) {
        desk.draft(meetingId, by);
        return uploads.keep(meetingId, fileName, ListImport.read(bytes), by);
    }

    public ImportPreview preview(long meetingId, UUID uploadId, Actor by) {
        Meeting meeting = desk.draft(meetingId, by);
        ImportUploads.Upload upload = uploads.require(meetingId, uploadId);
        List<RowError> errors = new ArrayList<>(upload.parsed().errors());
        check(meeting, upload.parsed(), errors);
        return new ImportPreview(
                uploadId,
                upload.fileName(),
                upload.parsed().rows(),
                errors,
                upload.parsed().ignored());
    }

    /** Saves what was uploaded, and forgets the upload unless nothing could be saved. */
    public ImportResult save(long meetingId, UUID uploadId, boolean partial, Actor by) {
        Meeting meeting = desk.draft(meetingId, by);
        Parsed parsed = uploads.require(meetingId, uploadId).parsed();
        ImportResult result = save(meeting, parsed, partial, by);
        if (result.accepted() > 0) {
            uploads.forget(uploadId);
        }
        return result;
    }

    private ImportResult save(Meeting meeting, Parsed parsed, boolean partial, Actor by) {
        List<RowError> errors = new ArrayList<>(parsed.errors());
        Map<UUID, NewItem> good = check(meeting, parsed, errors);
        if (!errors.isEmpty() && !partial) {
            return new ImportResult(0, 0, errors);
        }
        int added = desk.addItems(meeting, good, by);
        return new ImportResult(good.size(), good.size() - added, errors);
    }

    /** The good rows, each under the key by which it is known again; what is wrong with the others joins the errors. */
    private Map<UUID, NewItem> check(Meeting meeting, Parsed parsed, List<RowError> errors) {
        ItemChecks checks = rules.itemsWithin(meeting.areaCode());
        Set<Integer> broken = new HashSet<>();
        parsed.errors().forEach(error -> broken.add(error.row()));
        Map<NewItem, Integer> occurrences = new HashMap<>();
        Map<UUID, NewItem> good = new LinkedHashMap<>();
        for (Parsed.Row row : parsed.rows()) {
            ItemChecks.Checked checked = checks.check(row.item());
            checked.errors().forEach(refusal -> errors.add(new RowError(row.number(), refusal)));
            if (checked.errors().isEmpty() && !broken.contains(row.number())) {
                good.put(key(checked.item(), occurrences.merge(checked.item(), 1, Integer::sum)), checked.item());
            }
        }
        errors.sort(Comparator.comparingInt(RowError::row));
        return good;
    }

    /** Two households may have word for word the same need: the second one in a file is another row. */
    private static UUID key(NewItem item, int occurrence) {
        return UUID.nameUUIDFromBytes((occurrence + "\n" + item).getBytes(StandardCharsets.UTF_8));
    }
}
