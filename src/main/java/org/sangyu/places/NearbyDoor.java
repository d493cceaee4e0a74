package org.sangyu.places;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Findings;
import org.springframework.stereotype.Component;

/** Reads the question for what is near from the words in an address, the same for the page and for programs. */
@Component
public class NearbyDoor {

    private final Nearby nearby;
    private final Features features;
    private final Organisations organisations;

    NearbyDoor(Nearby nearby, Features features, Organisations organisations) {
        this.nearby = nearby;
        this.features = features;
        this.organisations = organisations;
    }

    /**
     * What was asked, as it was typed; each part may be {@code null}.
     *
     * @param area where somebody is, instead of a position
     * @param open {@code true} for only what is open now
     * @param function the code of a function, or a {@link PartnerKind}
     */
    public record Asked(String area, String lat, String lng, String minutes, String open, String function) {

        public boolean isAnything() {
            return !blank(area) || !blank(lat) || !blank(lng);
        }

        /** Whoever names an area means it, even where an older position still stands in the address. */
        public boolean isByPosition() {
            return blank(area) && (!blank(lat) || !blank(lng));
        }
    }

    /** @throws org.sangyu.refusal.Refusal naming every part that cannot be understood */
    public NearbyQuestion read(Asked asked) {
        Findings findings = new Findings();
        Integer minutes = blank(asked.minutes())
                ? Integer.valueOf(15)
                : Walk.CHOICES.stream()
                        .filter(choice ->
                                choice.toString().equals(asked.minutes().strip()))
                        .findFirst()
                        .orElse(null);
        findings.check(minutes != null, "minutes", "places.nearby.error.minutes");
        String need = blank(asked.function()) ? null : asked.function().strip();
        findings.check(need == null || isKnown(need), "function", "places.nearby.error.function");
        boolean open = List.of("true", "1", "on")
                .contains(asked.open() == null ? "" : asked.open().strip());
        Optional<Position> here = asked.isByPosition() ? position(asked, findings) : middle(asked, findings);
        findings.orRefuse();
        return new NearbyQuestion(here.orElseThrow(), new Walk(minutes), open, need);
    }

    private boolean isKnown(String need) {
        return features.functions().stream().anyMatch(feature -> feature.code().equals(need))
                || Arrays.stream(PartnerKind.values())
                        .anyMatch(kind -> kind.name().equals(need));
    }

    private static Optional<Position> position(Asked asked, Findings findings) {
        Optional<Position> here =
                number(asked.lat()).flatMap(lat -> number(asked.lng()).flatMap(lng -> Position.of(lat, lng)));
        findings.check(here.isPresent(), "lat", "places.nearby.error.position");
        return here;
    }

    private Optional<Position> middle(Asked asked, Findings findings) {
        String area = asked.area() == null ? "" : asked.area().strip();
        Optional<Position> here =
                area.matches("\\d{6,15}") && organisations.isArea(area) ? nearby.middleOf(area) : Optional.empty();
        findings.check(
                here.isPresent(), "area", area.isEmpty() ? "places.nearby.error.where" : "places.nearby.error.area");
        return here;
    }

    private static Optional<Double> number(String typed) {
        return typed != null && typed.strip().matches("-?\\d{1,3}(\\.\\d{1,15})?")
                ? Optional.of(Double.valueOf(typed.strip()))
                : Optional.empty();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
