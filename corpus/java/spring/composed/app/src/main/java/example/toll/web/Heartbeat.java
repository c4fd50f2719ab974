package example.toll.web;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Made from an annotation that is made from Spring's. */
@Retention(RetentionPolicy.RUNTIME)
@GetJson("/heartbeat")
public @interface Heartbeat {}
