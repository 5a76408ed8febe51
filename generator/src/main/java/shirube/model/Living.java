package shirube.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field that goes on being written after approval: results, progress, and what helps readers. All other fields of
 * a plan's parts are the text and the targets that were approved; they change only under a record of a revision.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Living {}
