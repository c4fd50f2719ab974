import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Compiles and starts Spring applications, and gathers what {@code Routes.java} lists in each.
 *
 * <pre>Ask.java ORACLE ENV OUT TARGET...</pre>
 *
 * A target is {@code main.Class}, started with all modules of the working folder, or
 * {@code module,module:main.Class}, started with these modules. A module is a folder with {@code src/main}. What the
 * build of a module generates of OpenAPI definitions is generated first.
 */
class Ask {
    /** Where the generator's plug-in leaves sources, seen from a module. */
    private static final String GENERATED = "target/generated-sources/openapi/src/main/java";

    public static void main(String[] args) throws Exception {
        Path oracle = Path.of(args[0]);
        Path env = Path.of(args[1]);
        Path out = Path.of(args[2]);
        String libraries = Files.readString(env.resolve("classpath")).strip();
        List<String> parts = new ArrayList<>();
        for (String target : Arrays.copyOfRange(args, 3, args.length)) {
            parts.add(routes(oracle, out, libraries, target));
        }
        // Each part is {"framework": …, "routes": […]}; their rows are joined as text.
        String head = parts.get(0).substring(0, parts.get(0).indexOf('[') + 1);
        List<String> rows = new ArrayList<>();
        for (String part : parts) {
            String inner = part.substring(part.indexOf('[') + 1, part.lastIndexOf(']')).strip();
            if (!inner.isEmpty()) {
                rows.add(inner);
            }
        }
        Files.writeString(out, head + String.join(",\n", rows) + "]}");
    }

    private static String routes(Path oracle, Path out, String libraries, String target) throws Exception {
        int colon = target.indexOf(':');
        List<Path> modules = new ArrayList<>();
        if (colon >= 0) {
            for (String module : target.substring(0, colon).split(",")) {
                modules.add(Path.of(module));
            }
        } else {
            try (Stream<Path> all = Files.walk(Path.of(""))) {
                all.filter(path -> Files.isDirectory(path.resolve("src/main"))).sorted().forEach(modules::add);
            }
        }
        Path classes = Files.createTempDirectory("periplus-classes");
        compileKotlin(modules, libraries, classes);
        List<String> compile = new ArrayList<>(List.of(
                "-parameters", "-proc:none", "-nowarn", "-cp", classes + File.pathSeparator + libraries,
                "-d", classes.toString(), oracle.resolve("Routes.java").toString()));
        for (Path module : modules) {
            generate(module);
            compile.addAll(files(module.resolve(GENERATED), ".java"));
            compile.addAll(files(module.resolve("src/main/java"), ".java"));
            copyTree(module.resolve("src/main/resources"), classes);
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, compile.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the application does not compile");
        }
        Files.createDirectories(classes.resolve("META-INF"));
        Files.writeString(classes.resolve("META-INF/spring.factories"),
                "org.springframework.context.ApplicationListener=oracle.Routes\n");
        Path part = out.resolveSibling("part.json");
        Files.deleteIfExists(part);
        Process run = new ProcessBuilder(
                        "java", "-XX:TieredStopAtLevel=1", "-Dperiplus.oracle.out=" + part,
                        "-cp", classes + File.pathSeparator + libraries,
                        target.substring(colon + 1), "--server.port=0", "--spring.main.banner-mode=off")
                .inheritIO()
                .start();
        if (run.waitFor() != 0) {
            throw new IllegalStateException("the application failed");
        }
        return Files.readString(part);
    }

    /** Runs the generator of a module, as its build says. */
    private static void generate(Path module) throws Exception {
        Path build = module.resolve("pom.xml");
        if (!Files.exists(build) || !Files.readString(build).contains("openapi-generator-maven-plugin")) {
            return;
        }
        if (new ProcessBuilder("mvn", "-q", "-B", "-f", build.toString(), "generate-sources").inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("the generator failed");
        }
    }

    /** Kotlin is compiled first; of Java's sources its compiler only reads what they declare. */
    private static void compileKotlin(List<Path> modules, String libraries, Path classes) throws Exception {
        List<String> sources = new ArrayList<>();
        for (Path module : modules) {
            sources.addAll(files(module.resolve("src/main/kotlin"), ".kt"));
        }
        if (sources.isEmpty()) {
            return;
        }
        for (Path module : modules) {
            sources.addAll(files(module.resolve("src/main/java"), ".java"));
        }
        // Spring makes subclasses of configurations and controllers, which are final in Kotlin unless the compiler opens
        // them.
        String opening = Stream.of(libraries.split(File.pathSeparator))
                .filter(library -> library.contains("kotlin-allopen")).findFirst().orElseThrow();
        List<String> command = new ArrayList<>(List.of(
                "java", "-cp", libraries, "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                "-no-stdlib", "-no-reflect", "-nowarn", "-java-parameters", "-jvm-target", "17", "-cp", libraries,
                "-Xplugin=" + opening, "-P", "plugin:org.jetbrains.kotlin.allopen:preset=spring",
                "-d", classes.toString()));
        command.addAll(sources);
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("the Kotlin of the application does not compile");
        }
    }

    private static List<String> files(Path dir, String suffix) throws IOException {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(dir)) {
            return all.map(Path::toString).filter(name -> name.endsWith(suffix)).sorted().toList();
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        for (String file : files(from, "")) {
            Path source = Path.of(file);
            if (Files.isRegularFile(source)) {
                Path target = to.resolve(from.relativize(source).toString());
                Files.createDirectories(target.getParent());
                Files.copy(source, target);
            }
        }
    }
}
