package example.orrery.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Finds one by its number, unless told otherwise. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = RequestMethod.GET)
public @interface Lookup {
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String[] value() default "/{number}";

    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String[] path() default "/{number}";
}
