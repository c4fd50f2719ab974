import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Compiles an application together with {@code Routes.java} and runs that with the application's class.
 *
 * <pre>Ask.java ORACLE ENV OUT application.Class</pre>
 */
class Ask {
    public static void main(String[] args) throws Exception {
        Path oracle = Path.of(args[0]);
        String libraries = Files.readString(Path.of(args[1]).resolve("classpath")).strip();
        Path classes = Files.createTempDirectory("periplus-classes");
        List<String> compile = new ArrayList<>(List.of(
                "-parameters", "-proc:none", "-nowarn", "-cp", libraries, "-d", classes.toString(),
                oracle.resolve("Routes.java").toString()));
        compile.addAll(sources());
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, compile.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the application does not compile");
        }
        Process run = new ProcessBuilder(
                        "java", "-cp", classes + File.pathSeparator + libraries, "oracle.Routes", args[2], args[3],
                        classes.toString())
                .inheritIO()
                .start();
        if (run.waitFor() != 0) {
            throw new IllegalStateException("the application failed");
        }
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            return all.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
        }
    }
}
