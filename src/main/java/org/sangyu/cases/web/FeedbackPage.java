package org.sangyu.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.cases.CallbackAnswers;
import org.sangyu.cases.CallbackDesk;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.FeedbackLinks;
import org.sangyu.cases.FeedbackLinks.Feedback;
import org.sangyu.cases.Solved;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The three questions to a resident who has nothing but a mailed link: no login, no JavaScript, and nothing personal on
 * the page, for links are forwarded.
 */
@Controller
@RequestMapping("/feedback/{token}")
class FeedbackPage {

    private final FeedbackLinks links;
    private final CallbackDesk callback;
    private final CaseQueries queries;
    private final CaseWords words;
    private final Refusals refusals;

    FeedbackPage(FeedbackLinks links, CallbackDesk callback, CaseQueries queries, CaseWords words, Refusals refusals) {
        this.links = links;
        this.callback = callback;
        this.queries = queries;
        this.words = words;
        this.refusals = refusals;
    }

    record Answers(String contacted, String solved, String satisfaction, String opinion) {

        /** @throws Refusal naming each question that was not answered */
        CallbackAnswers check() {
            Solved chosen = Choices.find(Solved.class, solved).orElse(null);
            boolean rated = satisfaction != null && satisfaction.matches("[1-5]");
            new Findings()
                    .check(
                            "yes".equals(contacted) || "no".equals(contacted),
                            "contacted",
                            "cases.refused.answer-missing")
                    .check(chosen != null, "solved", "cases.refused.answer-missing")
                    .check(rated, "satisfaction", "cases.refused.answer-missing")
                    .optional(opinion, 500, "opinion", "cases.refused.note-length")
                    .orRefuse();
            return new CallbackAnswers(
                    "yes".equals(contacted),
                    chosen,
                    Integer.parseInt(satisfaction),
                    opinion == null || opinion.isBlank() ? null : opinion.strip());
        }
    }

    @GetMapping
    String ask(@PathVariable String token, Model model, HttpServletResponse response, Locale locale) {
        return withLink(token, model, response, locale, feedback -> {
            if (!callback.mayAnswer(feedback.number(), feedback.round())) {
                return thanks(model, true);
            }
            return questions(model, new Answers(null, null, null, null), Map.of());
        });
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @ModelAttribute Answers answers,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        return withLink(token, model, response, locale, feedback -> {
            if (!callback.mayAnswer(feedback.number(), feedback.round())) {
                return thanks(model, true);
            }
            try {
                callback.answerByLink(feedback.number(), feedback.round(), answers.check());
                return thanks(model, false);
            } catch (Refusal refusal) {
                if (refusal.kind() == Refusal.Kind.CONFLICT) {
                    // a double tap: the other one was quicker
                    return thanks(model, true);
                }
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                return questions(model, answers, refusals.texts(refusal, locale));
            }
        });
    }

    private interface Page {
        String show(Feedback feedback);
    }

    private String withLink(String token, Model model, HttpServletResponse response, Locale locale, Page page) {
        response.setHeader("X-Robots-Tag", "noindex");
        Feedback feedback;
        try {
            feedback = links.read(token);
            model.addAttribute("number", feedback.number());
            model.addAttribute("category", words.category(queries.categoryOf(feedback.number())));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.GONE.value());
            model.addAttribute(
                    "reason",
                    refusal.kind() == Refusal.Kind.NOT_FOUND
                            ? refusals.text(Refusal.invalid(null, "cases.feedback.tampered"), locale)
                            : refusals.text(refusal, locale));
            return "cases/feedback-closed";
        }
        return page.show(feedback);
    }

    private String questions(Model model, Answers answers, Map<String, String> errors) {
        model.addAttribute("answers", answers);
        model.addAttribute("errors", errors);
        model.addAttribute("solvedChoices", Solved.values());
        model.addAttribute("satisfactionChoices", List.of("5", "4", "3", "2", "1"));
        model.addAttribute("words", words);
        return "cases/feedback";
    }

    private static String thanks(Model model, boolean already) {
        model.addAttribute("already", already);
        return "cases/feedback-thanks";
    }
}
