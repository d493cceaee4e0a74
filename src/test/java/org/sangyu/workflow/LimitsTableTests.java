package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which limit a case has by its nature, by the table that officials read. */
class LimitsTableTests {

    private final DmnEngine dmn =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "{0} {1} urgent={2}: {3}")
    @CsvSource({
        "B05, HELP,      false, handle.gas-hazard",
        "B05, CONSULT,   true,  handle.gas-hazard",
        "D05, COMPLAINT, false, handle.heating-leak",
        "D06, HELP,      true,  handle.water-leak",
        "A07, HELP,      true,  handle.urgent",
        "D04, COMPLAINT, true,  handle.urgent",
        "D04, COMPLAINT, false, handle.heating-quality",
        "D04, CONSULT,   false, handle.consult",
        "D03, CONSULT,   false, handle.gas-enquiry",
        "D03, COMPLAINT, false, handle.normal",
        "D01, COMPLAINT, false, handle.water-complaint",
        "C02, COMPLAINT, false, handle.city-appearance",
        "C01, REPORT,    false, handle.city-appearance",
        "C02, HELP,      false, handle.normal",
        "C03, REPORT,    false, handle.greenery",
        "A07, HELP,      false, handle.normal",
        "    , CONSULT,  false, handle.consult",
        "    , HELP,     false, handle.normal"
    })
    void a_case_has_the_limit_of_its_nature(String category, String type, boolean urgent, String policy)
            throws IOException {
        try (InputStream table = Files.newInputStream(Path.of("bpmn/limits.dmn"))) {
            assertThat((String) dmn.evaluateDecisionTable(
                                    dmn.parseDecision("limits", table),
                                    Variables.putValue("category", category)
                                            .putValue("type", type)
                                            .putValue("urgent", urgent))
                            .getSingleEntry())
                    .isEqualTo(policy);
        }
    }
}
