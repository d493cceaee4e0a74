package org.sangyu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.sangyu.cases.CaseStatus.*;
import static org.sangyu.cases.CasesDatabase.JDBC;
import static org.sangyu.cases.CasesDatabase.put;
import static org.sangyu.cases.People.*;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;

class PhotosTests {

    private final CaseQueries queries = CasesDatabase.queries();
    private final Photos photos =
            new Photos(new PhotoCleaner(), queries, journal(), CasesDatabase.TRANSACTION, JDBC, CasesDatabase.CLOCK);

    @BeforeEach
    void empty() {
        CasesDatabase.empty();
    }

    @Test
    void a_photo_is_kept_listed_and_written_into_the_timeline() {
        String number = put(GRID_AREA, REGISTERED);

        long id = photos.add(number, PhotoKind.BEFORE, "a.jpg", Pictures.jpeg(400, 300), GRID);

        CaseView view = queries.view(number, COMMUNITY);
        assertThat(view.photos()).singleElement().satisfies(photo -> {
            assertThat(photo.id()).isEqualTo(id);
            assertThat(photo.kind()).isEqualTo(PhotoKind.BEFORE);
            assertThat(photo.uploader()).isEqualTo("王秀英");
        });
        assertThat(view.timeline()).extracting(TimelineEntry::action).containsExactly("photo");
        assertThat(PictureFormat.of(photos.content(number, id, COMMUNITY))).isEqualTo(PictureFormat.JPEG);
        assertThat(photos.thumbnail(number, id, COMMUNITY).length)
                .isLessThan(photos.content(number, id, COMMUNITY).length);
    }

    @Test
    void the_same_picture_twice_is_kept_once() {
        String number = put(GRID_AREA, REGISTERED);
        byte[] picture = Pictures.jpeg(40, 30);

        long first = photos.add(number, PhotoKind.BEFORE, "a.jpg", picture, GRID);
        long again = photos.add(number, PhotoKind.BEFORE, "b.jpg", picture, GRID);

        assertThat(again).isEqualTo(first);
        CaseView view = queries.view(number, GRID);
        assertThat(view.photos()).hasSize(1);
        assertThat(view.timeline()).hasSize(1);
    }

    @Test
    void the_thirteenth_photo_is_refused() {
        String number = put(GRID_AREA, REGISTERED);
        for (int i = 1; i <= Photos.MOST; i++) {
            photos.add(number, PhotoKind.OTHER, "a.jpg", Pictures.jpeg(40 + i, 30), GRID);
        }

        assertThat(refused(number, GRID)).isEqualTo("cases.photo.too-many");
        assertThat(queries.view(number, GRID).photos()).hasSize(Photos.MOST);
    }

    @Test
    void who_filed_it_and_who_handles_it_add_photos_and_others_do_not() {
        String atDesk = put(GRID_AREA, REGISTERED);
        assertThat(add(atDesk, GRID)).isPositive();
        assertThat(add(atDesk, COMMUNITY)).isPositive();
        assertThat(refused(atDesk, OTHER_GRID_SAME_COMMUNITY)).isEqualTo("cases.photo.not-permitted");
        assertThat(refused(atDesk, CALLBACK)).isEqualTo("cases.photo.not-permitted");
        assertThat(refused(atDesk, OTHER_COMMUNITY)).isEqualTo("cases.refused.not-found");

        String offered = put(GRID_AREA, DISPATCHED, "handler_kind", "TEAM", "handler_code", TEAM);
        assertThat(refused(offered, VOLUNTEER)).isEqualTo("cases.photo.not-permitted");
        String accepted = put(GRID_AREA, SIGNED, "handler_kind", "TEAM", "handler_code", TEAM);
        assertThat(add(accepted, VOLUNTEER)).isPositive();
        assertThat(refused(accepted, OTHER_VOLUNTEER)).isEqualTo("cases.refused.not-found");

        String withUnit = put(GRID_AREA, HANDLING, "handler_kind", "UNIT", "handler_code", UNIT);
        assertThat(add(withUnit, UNIT_HANDLER)).isPositive();
    }

    @Test
    void a_finished_case_takes_no_more_photos() {
        assertThat(refused(put(GRID_AREA, ARCHIVED), COMMUNITY)).isEqualTo("cases.refused.closed-already");
    }

    @Test
    void a_photo_is_not_handed_out_by_its_address_to_those_who_do_not_see_the_case() {
        String number = put(GRID_AREA, SIGNED, "handler_kind", "TEAM", "handler_code", TEAM);
        String other = put("370285002001", REGISTERED, "submitted_by", 99);
        long id = add(number, COMMUNITY);

        assertThat(photos.content(number, id, VOLUNTEER)).isNotEmpty();
        assertNotFound(number, id, OTHER_COMMUNITY);
        assertNotFound(number, id, OTHER_VOLUNTEER);
        // nor by way of a case that they do see
        assertNotFound(other, id, OTHER_COMMUNITY);
        JDBC.sql("update livelihood_case set status = 'CHECKING'").update();
        assertNotFound(number, id, VOLUNTEER);
    }

    private long add(String number, Actor actor) {
        return photos.add(number, PhotoKind.OTHER, "a.jpg", Pictures.jpeg(40, 30 + (int) actor.accountId()), actor);
    }

    private String refused(String number, Actor actor) {
        return catchThrowableOfType(Refusal.class, () -> add(number, actor))
                .errors()
                .get(0)
                .key();
    }

    private void assertNotFound(String number, long id, Actor actor) {
        assertThat(catchThrowableOfType(Refusal.class, () -> photos.content(number, id, actor))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    /** The journal on this database, with a repository that only locks. */
    private static CaseJournal journal() {
        LivelihoodCases cases = mock(LivelihoodCases.class);
        when(cases.lock(any()))
                .thenAnswer(call -> JDBC.sql("select id, status from livelihood_case where number = :number for update")
                        .param("number", call.getArgument(0))
                        .query((row, n) -> {
                            LivelihoodCase it = new LivelihoodCase();
                            it.id = row.getLong("id");
                            it.status = CaseStatus.valueOf(row.getString("status"));
                            return it;
                        })
                        .optional()
                        .or(Optional::empty));
        when(cases.save(any())).thenAnswer(call -> call.getArgument(0));
        return new CaseJournal(
                cases, JDBC, CasesDatabase.CLOCK, mock(CaseStays.class), new Recusals(JDBC), event -> {});
    }
}
