package org.sangyu.workflow;

import java.util.List;
import java.util.stream.Collectors;
import org.sangyu.recognition.Candidate;
import org.sangyu.recognition.Categories;
import org.sangyu.recognition.Figures;
import org.sangyu.recognition.Nomination;
import org.sangyu.recognition.Round;
import org.sangyu.recognition.RoundBook;
import org.sangyu.volunteering.HoursWords;
import org.sangyu.workflow.TaskForm.Option;
import org.springframework.stereotype.Component;

/** What the stages of a selection show of it: what it asks for, and nominees with what their figures rest on. */
@Component
class RecognitionMatters {

    private final RoundBook book;
    private final Categories categories;
    private final RegisterWords words;
    private final HoursWords hours;

    RecognitionMatters(RoundBook book, Categories categories, RegisterWords words, HoursWords hours) {
        this.book = book;
        this.categories = categories;
        this.words = words;
        this.hours = hours;
    }

    Matter nomination(String number) {
        Round round = book.require(number);
        return matter(
                round,
                List.of(
                        new Matter.Line(
                                "workflow.matter.recognition.last-day",
                                round.lastDay().toString()),
                        new Matter.Line("workflow.matter.recognition.criteria", criteria(round))));
    }

    Matter review(String number, List<Nomination> waiting) {
        Round round = book.require(number);
        String nominees = waiting.stream().map(it -> line(it, round)).collect(Collectors.joining("\n"));
        return matter(
                round,
                List.of(
                        new Matter.Line("workflow.matter.recognition.criteria", criteria(round)),
                        new Matter.Line(
                                "workflow.matter.recognition.nominees",
                                nominees.isEmpty() ? words.say("workflow.matter.recognition.none") : nominees)));
    }

    /** Figures and reason of one nominee, with the name. */
    String line(Nomination it, Round round) {
        Figures figures = it.figures();
        String line = words.say(
                "workflow.matter.recognition.line",
                categories.of(it.category()),
                name(it),
                hours.of(figures.minutes()),
                String.valueOf(round.year()),
                figures.visits(),
                figures.months(),
                it.reason());
        return it.words() == null ? line : words.say("workflow.matter.recognition.back", line, it.words());
    }

    Option option(Candidate it) {
        return new Option(it.key(), choice(it.category(), it.name(), it.teamCode(), it.figures()));
    }

    Option option(Nomination it) {
        return new Option(it.key(), choice(it.category(), name(it), it.teamCode(), it.figures()));
    }

    String title(String key, Round round) {
        return words.say(key, words.organisation(round.areaCode()), String.valueOf(round.year()));
    }

    private Matter matter(Round round, List<Matter.Line> lines) {
        return new Matter(
                round.number(),
                title("workflow.matter.recognition", round),
                round.state().name(),
                lines,
                "/recognition/" + round.number());
    }

    private String criteria(Round round) {
        return round.criteria().stream()
                .map(it -> words.say(
                        "workflow.matter.recognition.asks",
                        categories.of(it.category()),
                        it.places(),
                        hours.of(it.minMinutes()),
                        it.minVisits(),
                        it.minMonths()))
                .collect(Collectors.joining("\n"));
    }

    private String choice(String category, String name, String team, Figures figures) {
        return words.say(
                "workflow.matter.recognition.choice",
                categories.of(category),
                name,
                words.organisation(team),
                hours.of(figures.minutes()),
                figures.visits(),
                figures.months());
    }

    private String name(Nomination it) {
        return it.name() == null ? words.say("recognition.gone") : it.name();
    }
}
