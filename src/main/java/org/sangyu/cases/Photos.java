package org.sangyu.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The photos of a case: how it was, how it is now. They are kept in the database, so that a backup has them and every
 * instance sees them.
 */
@Service
public class Photos {

    /** How many photos a case may have. */
    public static final int MOST = 12;

    private final PhotoCleaner cleaner;
    private final CaseQueries queries;
    private final CaseJournal journal;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Photos(
            PhotoCleaner cleaner,
            CaseQueries queries,
            CaseJournal journal,
            TransactionOperations transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.cleaner = cleaner;
        this.queries = queries;
        this.journal = journal;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Reads and checks a photo before anything is saved with it.
     *
     * @throws Refusal on the field {@code photo}: not JPEG or PNG by its first bytes, over 10 MB or 50 megapixels, or
     *     broken
     */
    public CleanPhoto clean(String fileName, byte[] uploaded) {
        return cleaner.clean(fileName, uploaded);
    }

    /**
     * As {@link #clean} and then {@link #add(String, PhotoKind, CleanPhoto, Actor)}.
     *
     * @return the photo's id
     */
    public long add(String number, PhotoKind kind, String fileName, byte[] uploaded, Actor actor) {
        requireMayAdd(number, actor);
        return add(number, kind, clean(fileName, uploaded), actor);
    }

    /**
     * Puts a photo to the case; the same picture a second time changes nothing.
     *
     * @return the photo's id
     * @throws Refusal when the actor neither handles the case nor filed it, or it has twelve photos already
     */
    public long add(String number, PhotoKind kind, CleanPhoto photo, Actor actor) {
        // whoever looks at a case does not wait for a picture to be drawn: the case is locked only for the row
        return transaction.execute(status -> store(number, kind, photo, actor));
    }

    /**
     * Puts a photo to a need that the actor has just filed, also when it is kept from them from then on. A twelfth or
     * repeated photo is left out.
     *
     * @throws Refusal not found, when the actor did not file it or it was looked at already
     */
    public void addWhileFiling(String number, CleanPhoto photo, Actor actor) {
        transaction.executeWithoutResult(status -> {
            LivelihoodCase it = journal.open(number);
            if (it.submittedBy != actor.accountId() || it.status != CaseStatus.REGISTERED) {
                throw CaseQueries.unknown(number);
            }
            if (known(it.id, photo).isEmpty() && count(it.id) < MOST) {
                insert(it.id, PhotoKind.BEFORE, photo, actor);
            }
        });
    }

    /** The photo as JPEG. @throws Refusal not found, also when the actor may not see it */
    @Transactional(readOnly = true)
    public byte[] content(String number, long id, Actor actor) {
        return bytes(number, id, "content", actor);
    }

    /** The photo's small version as JPEG. @throws Refusal not found, also when the actor may not see it */
    @Transactional(readOnly = true)
    public byte[] thumbnail(String number, long id, Actor actor) {
        return bytes(number, id, "thumbnail", actor);
    }

    private long store(String number, PhotoKind kind, CleanPhoto photo, Actor actor) {
        LivelihoodCase it = journal.open(number);
        requireMayAdd(number, actor);
        Optional<Long> known = known(it.id, photo);
        if (known.isPresent()) {
            return known.get();
        }
        if (count(it.id) >= MOST) {
            throw Refusal.invalid("photo", "cases.photo.too-many", MOST);
        }
        long id = insert(it.id, kind, photo, actor);
        journal.note(it, actor, "photo", null);
        return id;
    }

    private Optional<Long> known(long caseId, CleanPhoto photo) {
        return jdbc.sql("select id from case_attachment where case_id = :case and sha256 = :sha256")
                .param("case", caseId)
                .param("sha256", photo.sha256())
                .query(Long.class)
                .optional();
    }

    private int count(long caseId) {
        return jdbc.sql("select count(*) from case_attachment where case_id = :case")
                .param("case", caseId)
                .query(Integer.class)
                .single();
    }

    private long insert(long caseId, PhotoKind kind, CleanPhoto photo, Actor actor) {
        return jdbc.sql(
                        """
                        insert into case_attachment (case_id, kind, file_name, media_type, sha256, size, content,
                                                     thumbnail, uploaded_at, uploaded_by, uploader)
                        values (:case, :kind, :fileName, 'image/jpeg', :sha256, :size, :content,
                                :thumbnail, :at, :by, :uploader)
                        returning id
                        """)
                .param("case", caseId)
                .param("kind", kind.name())
                .param("fileName", photo.fileName())
                .param("sha256", photo.sha256())
                .param("size", photo.content().length)
                .param("content", photo.content())
                .param("thumbnail", photo.thumbnail())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.accountId())
                .param("uploader", actor.displayName())
                .query(Long.class)
                .single();
    }

    private byte[] bytes(String number, long id, String column, Actor actor) {
        // whoever does not see the photo in the case's own page does not see it by its address
        boolean seen = queries.view(number, actor).photos().stream().anyMatch(photo -> photo.id() == id);
        if (!seen) {
            throw Refusal.notFound("cases.photo.not-found");
        }
        return jdbc.sql("select " + column + " from case_attachment where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    private void requireMayAdd(String number, Actor actor) {
        CaseView view = queries.view(number, actor);
        if (view.status().isEnd()) {
            throw Refusal.conflict("cases.refused.closed-already", number);
        }
        if (!view.may().addPhotos()) {
            throw Refusal.notPermitted("cases.photo.not-permitted");
        }
    }
}
