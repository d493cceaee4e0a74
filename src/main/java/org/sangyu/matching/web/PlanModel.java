package org.sangyu.matching.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sangyu.matching.BoardState;
import org.sangyu.matching.OpenNeed;
import org.sangyu.matching.PlanScore;
import org.sangyu.matching.PlannedNeed;
import org.sangyu.matching.Reason;
import org.sangyu.matching.Wording;
import org.sangyu.meeting.Category;
import org.sangyu.meeting.ItemCategories;
import org.sangyu.organisation.Organisations;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words what a meeting's plan says. */
@Component
class PlanModel {

    private final Wording wording;
    private final ItemCategories categories;
    private final Organisations organisations;
    private final MessageSource messages;

    PlanModel(Wording wording, ItemCategories categories, Organisations organisations, MessageSource messages) {
        this.wording = wording;
        this.categories = categories;
        this.organisations = organisations;
        this.messages = messages;
    }

    /** The words of one page; templates know them as {@code words}. */
    Words words() {
        Locale locale = LocaleContextHolder.getLocale();
        return new Words(
                locale,
                categories.all().stream().collect(Collectors.toMap(Category::code, category -> category.name(locale))));
    }

    /** Knows the names of all categories. */
    final class Words {

        private final Locale locale;
        private final Map<String, String> names;

        private Words(Locale locale, Map<String, String> names) {
            this.locale = locale;
            this.names = names;
        }

        public String reason(Reason reason) {
            return wording.of(reason, locale);
        }

        public String reasons(List<Reason> reasons) {
            return reasons.stream().map(this::reason).collect(Collectors.joining(say("web.list-separator")));
        }

        public String category(String code) {
            return code == null ? say("matching.board.unsorted") : names.getOrDefault(code, code);
        }

        public String area(String code) {
            return organisations.names(List.of(code)).getOrDefault(code, code);
        }

        /** Out of 100. */
        public long hundred(double value) {
            return Math.round(value * 100);
        }

        /** Without a name: what kind of thing it is and in which community. */
        public String what(PlannedNeed planned, OpenNeed open) {
            return planned.what() != null
                    ? planned.what()
                    : say(
                            "matching.board.what",
                            category(open.need().category()),
                            area(open.need().community()));
        }

        public String score(PlanScore score, int places) {
            return score == null
                    ? say("matching.board.score.none")
                    : say("matching.board.score", places, places + score.unplaced(), score.points());
        }

        public String progress(BoardState state) {
            return say(
                    state.progress().best() == null ? "matching.board.progress.begins" : "matching.board.progress",
                    seconds(state.progress().spent()),
                    seconds(state.progress().limit()),
                    state.progress().best() == null
                            ? 0
                            : -state.progress().best().unplaced(),
                    state.progress().best() == null
                            ? 0
                            : state.progress().best().points());
        }

        public String seconds(Duration duration) {
            return "%.1f".formatted(duration.toMillis() / 1000.0);
        }

        public String say(String key, Object... args) {
            return messages.getMessage(key, args, locale);
        }
    }
}
