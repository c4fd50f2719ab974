package example.archive;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("archive/api")
public class Archive extends Application {}
