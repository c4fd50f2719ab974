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
@RequestMapping(path = {Upload.IMAGE, Upload.SCAN}, method = RequestMethod.PUT, consumes = "image/png")
public @interface Upload {
    String IMAGE = "/{number}/image";
    String SCAN = "/{number}/scan";

    @AliasFor(annotation = RequestMapping.class, attribute = "name")
    String named() default "";
}
