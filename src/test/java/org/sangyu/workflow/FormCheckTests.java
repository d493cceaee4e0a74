package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangyu.refusal.Refusal;
import org.sangyu.workflow.TaskForm.Option;

/** What is submitted must fit its form, whichever door it came through. */
class FormCheckTests {

    private final TaskForms forms = new TaskForms(new ObjectMapper());

    @Test
    void what_fits_is_taken_with_its_types() {
        SubmittedFields fields = check("handle", visit());

        assertThat(fields.date("visitedOn")).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(fields.number("hours")).isEqualByComparingTo(new BigDecimal("1.5"));
        assertThat(fields.is("result", "DONE")).isTrue();
    }

    @Test
    void all_that_is_missing_is_said_at_once_beside_its_field() {
        assertThat(refused("handle", Map.of()))
                .containsOnlyKeys("contacted", "visitedOn", "hours", "work", "result")
                .containsValue("workflow.refused.required");
    }

    @Test
    void a_field_that_the_form_does_not_have_is_refused() {
        Map<String, Object> hacked = visit();
        hacked.put("outcome", "PASSED");
        assertThat(refused("handle", hacked)).containsEntry("outcome", "workflow.refused.undeclared");
    }

    @Test
    void a_choice_that_was_not_offered_is_refused() {
        Map<String, Object> submitted = visit();
        submitted.put("result", "GIVE_UP");
        assertThat(refused("handle", submitted)).containsEntry("result", "workflow.refused.choice");
        assertThat(refused("dispatchCase", Map.of("handlerKind", "TEAM", "team", "T-elsewhere")))
                .containsEntry("team", "workflow.refused.choice");
    }

    @Test
    void texts_that_are_too_long_and_values_of_the_wrong_kind_are_refused() {
        Map<String, Object> submitted = visit();
        submitted.put("work", "长".repeat(10_000));
        submitted.put("hours", "25");
        submitted.put("visitedOn", "昨天");
        assertThat(refused("handle", submitted))
                .containsEntry("work", "workflow.refused.too-long")
                .containsEntry("hours", "workflow.refused.range")
                .containsEntry("visitedOn", "workflow.refused.date");
        submitted.put("hours", "两个");
        assertThat(refused("handle", submitted)).containsEntry("hours", "workflow.refused.number");
        submitted.put("hours", "1e999999999");
        assertThat(refused("handle", submitted)).containsEntry("hours", "workflow.refused.range");
    }

    @Test
    void a_length_counts_characters_as_people_do() {
        Map<String, Object> submitted = visit();
        submitted.put("work", "𠮷".repeat(1000));
        assertThat(check("handle", submitted).text("work")).hasSize(2000);
    }

    private static Map<String, Object> visit() {
        return new HashMap<>(Map.of(
                "contacted", "YES", "visitedOn", "2026-11-21", "hours", "1.5", "work", "换了灯泡", "result", "DONE"));
    }

    private SubmittedFields check(String form, Map<String, Object> submitted) {
        Map<String, List<Option>> offered = Map.of("teamOptions", List.of(new Option("T-here", "本社区队")));
        return FormCheck.check(forms.of(form), offered, submitted);
    }

    private Map<String, String> refused(String form, Map<String, Object> submitted) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check(form, submitted));
        Map<String, String> byField = new HashMap<>();
        refusal.errors().forEach(error -> byField.put(error.field(), error.key()));
        return byField;
    }
}
