package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/**
 * Draws every diagram into {@code target/diagrams}. Those of the manual are drawn anew by {@code mvn test
 * -Dtest=DiagramPicturesTests -Dsangyu.pictures=docs/images/bpmn}.
 */
class DiagramPicturesTests {

    private static final Path DRAWN = Path.of("target/diagrams");
    private static final Path MANUAL = Path.of("docs/images/bpmn");
    private static final String REFRESH = "sangyu.pictures";

    static List<Path> diagrams() throws IOException {
        return ProcessContractTests.diagrams();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_diagram_is_drawn_with_all_its_names_and_lines(Path file) throws Exception {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String svg = draw(model, Walk.NONE);
        Files.createDirectories(DRAWN);
        Files.writeString(DRAWN.resolve(name(file)), svg);

        Document drawn = parsed(svg);
        String words = drawn.getDocumentElement().getTextContent().replaceAll("\\s", "");
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            if (node.getName() != null) {
                assertThat(words).contains(node.getName().replaceAll("\\s", ""));
            }
        }
        assertThat(drawn.getElementsByTagName("polyline").getLength())
                .isEqualTo(model.getModelElementsByType(BpmnEdge.class).size());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void the_manual_shows_the_diagrams_as_they_are(Path file) throws Exception {
        String svg = draw(Bpmn.readModelFromFile(file.toFile()), Walk.NONE);
        if (System.getProperty(REFRESH) != null) {
            Files.writeString(Path.of(System.getProperty(REFRESH)).resolve(name(file)), svg);
        }
        assertThat(MANUAL.resolve(name(file)))
                .as("draw it anew: mvn test -Dtest=DiagramPicturesTests -D%s=%s", REFRESH, MANUAL)
                .hasContent(svg);
    }

    @Test
    void where_a_case_stands_has_a_flag_and_what_it_walked_a_tick() throws Exception {
        BpmnModelInstance model =
                Bpmn.readModelFromFile(Path.of("bpmn/dispatch.bpmn").toFile());
        FlowNode task = model.getModelElementById("dispatchCase");
        FlowNode before = task.getIncoming().iterator().next().getSource();
        Walk walk = new Walk(
                Set.of(task.getId()),
                Set.of(before.getId()),
                Set.of(task.getIncoming().iterator().next().getId()));
        String svg = draw(model, walk);

        parsed(svg);
        assertThat(svg.split("class=\"bpmn-here\"", -1)).hasSize(2);
        assertThat(svg.split("class=\"bpmn-walked\"", -1)).hasSize(2);
        assertThat(svg.split(">here<", -1)).hasSize(2);
        assertThat(svg.split("url\\(#d-walked\\)", -1)).hasSize(2);
        assertThat(svg.split("M-4 0 L-1 3.5 L5 -4", -1)).hasSize(2);
    }

    @Test
    void words_break_at_the_width_and_never_before_a_closing_mark() {
        assertThat(DiagramText.lines("受理与办理", 30)).containsExactly("受理", "与办", "理");
        assertThat(DiagramText.lines("办好，交回", 27)).containsExactly("办好，", "交回");
        assertThat(DiagramText.lines("C2 statutory longer", 60)).containsExactly("C2", "statutory", "longer");
    }

    private static String draw(BpmnModelInstance model, Walk walk) {
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        return new DiagramPicture(model).draw(walk, "d", process.getName(), "here");
    }

    private static String name(Path diagram) {
        return diagram.getFileName().toString().replace(".bpmn", ".svg");
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
