package example.machines;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Named by a file of the class path. */
@AutoConfiguration
@Import(WashController.class)
public class WashAutoConfiguration {}
