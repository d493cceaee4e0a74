package org.sangyu.places;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sangyu.refusal.Findings;
import org.springframework.stereotype.Component;

/** Turns the cells of a catalogue's service into what the register says of it, and back: the same for forms and files. */
@Component
public class ServiceReader implements PlaceReader<ServiceFacts> {

    private static final List<String> FIELDS =
            List.of("list", "item", "area", "description", "target", "frequency", "owner", "active");

    private final PlaceWords words;

    ServiceReader(PlaceWords words) {
        this.words = words;
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public List<String> requiredFields() {
        return List.of("list", "item", "area", "owner");
    }

    @Override
    public ServiceFacts read(Function<String, String> typed, Findings findings) {
        Cells cells = words.cells(typed, findings);
        return new ServiceFacts(
                cells.choice("list", CatalogueList.class, "places.list", true),
                cells.required("item", 60),
                cells.area("area"),
                cells.line("description", 500),
                cells.line("target", 100),
                cells.line("frequency", 60),
                cells.organisation("owner"),
                cells.yesOrNo("active", true));
    }

    @Override
    public Map<String, String> write(ServiceFacts facts) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("list", words.say("places.list", facts.list()));
        cells.put("item", facts.item());
        cells.put("area", facts.areaCode());
        cells.put("description", Written.text(facts.description()));
        cells.put("target", Written.text(facts.target()));
        cells.put("frequency", Written.text(facts.frequency()));
        cells.put("owner", facts.owner());
        cells.put("active", words.yesOrNo(facts.active()));
        return cells;
    }

    @Override
    public Map<String, String> writeForm(ServiceFacts facts) {
        Map<String, String> typed = write(facts);
        typed.put("list", facts.list().name());
        typed.put("active", "" + facts.active());
        return typed;
    }
}
