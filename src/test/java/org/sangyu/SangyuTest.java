package org.sangyu;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sangyu.security.QuickPasswords;
import org.sangyu.sheets.SmallPage;
import org.sangyu.sheets.SmallRegister;
import org.sangyu.workflow.TestRegister;
import org.sangyu.workflow.TestTown;
import org.sangyu.workflow.WalkedPaths;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test with the whole application on a real PostgreSQL. All tests that carry only this annotation share one
 * context; nothing in it moves by itself: no jobs, no sent mail, and the clock is a {@link MovableClock}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sangyu.demo=false",
            "sangyu.outbox.enabled=false",
            "sangyu.calendar.watch=false",
            "sangyu.people.nightly=false",
            "sangyu.embedded.binaries=target/postgresql",
            "spring.flyway.locations=classpath:db/migration",
            "spring.datasource.hikari.minimum-idle=1",
            "sangyu.retention.enabled=false",
            // the tests of one run leave more with the one team than a team should have in hand
            "sangyu.volunteering.open-per-team=100000",
            "camunda.bpm.job-execution.enabled=false"
        })
@ContextConfiguration(initializers = FreshDataDirectory.class)
@Import({
    MovableClock.InTests.class,
    TestTown.class,
    TestRegister.class,
    SmallRegister.class,
    SmallRegister.ForgetMarked.class,
    SmallPage.class,
    WalkedPaths.class,
    QuickPasswords.class
})
@ExtendWith({MovableClock.BackToNow.class, EngineOfThisContext.class})
public @interface SangyuTest {}
