package org.sangyu.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * What a process tells the application. Diagrams see beans with this annotation, by their class's name, and no others.
 * Such a class is public, for the engine's expressions cannot call it otherwise.
 */
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProcessTasks {}
