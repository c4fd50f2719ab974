package example.toll.web;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Only documents the road a class is about; Spring knows nothing of it. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Route {
    String value();
}
