package org.sangyu;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The arrows between the modules are law: docs/architecture.md §4. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(SangyuApplication.class);

    @Test
    void no_module_uses_another_that_it_may_not_use() {
        modules.verify();
    }

    @Test
    void the_modules_are_drawn_for_the_manual() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
