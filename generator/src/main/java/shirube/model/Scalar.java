package shirube.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a record be written as a plain value that stands for one of its fields: with {@code @Scalar("title")}
 * {@code sources: [統計書]} means {@code sources: [{title: 統計書}]}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Scalar {
    String value();
}
