package example.orrery.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping
public @interface Verb {
    @AliasFor(annotation = RequestMapping.class)
    RequestMethod[] method();

    @AliasFor(annotation = RequestMapping.class, attribute = "value")
    String at() default "";
}
