package shirube.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a type or a field means, in a planner's words (Japanese): the manual, the JSON Schema and
 * {@code explain} all print it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Doc {
    String value();

    /** A value as an author would write it; empty where the type's own example says enough. */
    String example() default "";
}
