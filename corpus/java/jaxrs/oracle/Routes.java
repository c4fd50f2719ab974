package oracle;

import jakarta.ws.rs.ApplicationPath;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Writes the resource methods that Jersey sees in the classes of an application as JSON. */
public class Routes {
    public static void main(String[] args) throws Exception {
        Class<?> application = Class.forName(args[1]);
        ApplicationPath path = application.getAnnotation(ApplicationPath.class);
        String prefix = path == null ? "" : path.value();
        List<String> rows = new ArrayList<>();
        for (Class<?> one : classes(Path.of(args[2]))) {
            Resource resource = one.isInterface() ? null : Resource.from(one);
            if (resource != null && resource.getPath() != null) {
                walk(join("", prefix), resource, one, rows);
            }
        }
        rows.sort(null);
        String version = Resource.class.getPackage().getImplementationVersion();
        Files.writeString(Path.of(args[0]), "{\"framework\": " + quoted("Jersey " + (version == null ? "3.1.10" : version))
                + ", \"routes\": [" + String.join(",\n", rows) + "]}");
    }

    private static void walk(String prefix, Resource resource, Class<?> handler, List<String> rows) {
        String here = join(prefix, resource.getPath() == null ? "" : resource.getPath());
        ResourceMethod locator = resource.getResourceLocator();
        if (locator != null) {
            Class<?> given = given(locator.getInvocable().getHandlingMethod().getGenericReturnType());
            Resource below = Resource.from(given, true);
            if (below != null) {
                for (ResourceMethod method : below.getResourceMethods()) {
                    add(here, method, given, rows);
                }
                for (Resource child : below.getChildResources()) {
                    walk(here, child, given, rows);
                }
            }
        }
        for (ResourceMethod method : resource.getResourceMethods()) {
            add(here, method, handler, rows);
        }
        for (Resource child : resource.getChildResources()) {
            walk(here, child, handler, rows);
        }
    }

    private static void add(String here, ResourceMethod method, Class<?> handler, List<String> rows) {
        String name = handler.getSimpleName() + "#" + method.getInvocable().getHandlingMethod().getName();
        String path = canonical(here);
        // What Jersey adds itself answers OPTIONS; its own model says so.
        if (!method.isExtended()) {
            rows.add("{\"method\": " + quoted(method.getHttpMethod()) + ", \"path\": " + quoted(path)
                    + (path.equals(here) ? "" : ", \"raw\": " + quoted(here)) + ", \"handler\": " + quoted(name) + "}");
        }
    }

    /** What a locator gives: an object of its type, or of the class that it names. */
    private static Class<?> given(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Class.class ? given(generic.getActualTypeArguments()[0]) : given(generic.getRawType());
        }
        return (Class<?>) type;
    }

    private static List<Class<?>> classes(Path folder) throws IOException, ClassNotFoundException {
        List<Class<?>> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".class")).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                if (!name.startsWith("oracle.")) {
                    all.add(Class.forName(name));
                }
            }
        }
        return all;
    }

    private static String join(String prefix, String path) {
        String tail = path.startsWith("/") ? path.substring(1) : path;
        tail = tail.endsWith("/") ? tail.substring(0, tail.length() - 1) : tail;
        return tail.isEmpty() ? prefix : prefix + "/" + tail;
    }

    /** Drops the regex of {@code {name: regex}}; one that takes slashes too makes a catch-all. */
    private static String canonical(String path) {
        return path.replaceAll("\\{\\s*([\\w.-]+)\\s*:\\s*\\.[*+]\\s*}", "{*$1}")
                .replaceAll("\\{\\s*([\\w.-]+)\\s*:[^{}]*(\\{[^{}]*}[^{}]*)*}", "{$1}");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
