package org.sangyu;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A {@link SangyuTest} in the town that a newcomer finds: the demo's organisations, accounts and story are there. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SangyuTest
@TestPropertySource(
        properties = {"sangyu.demo=true", "spring.flyway.locations=classpath:db/migration,classpath:db/demo"})
public @interface DemoTownTest {}
