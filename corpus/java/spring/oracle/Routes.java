package oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.support.WebContentGenerator;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/** Writes the mappings of a Spring application as JSON once it is ready, and ends it. */
public class Routes implements ApplicationListener<ApplicationReadyEvent> {
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String prefix = below(environment.getProperty("server.servlet.context-path", ""))
                + below(environment.getProperty("spring.mvc.servlet.path", ""));
        List<String> rows = new ArrayList<>();
        event.getApplicationContext().getBeansOfType(RequestMappingHandlerMapping.class).values().forEach(mapping -> {
            for (Map.Entry<RequestMappingInfo, HandlerMethod> entry : mapping.getHandlerMethods().entrySet()) {
                // The error page of Spring Boot itself, also in a class of the application.
                if (!entry.getValue().getMethod().getDeclaringClass().getName().startsWith("org.springframework.")) {
                    rows.addAll(rows(prefix, entry.getKey(), entry.getValue()));
                }
            }
        });
        event.getApplicationContext().getBeansOfType(AbstractUrlHandlerMapping.class).forEach((name, mapping) -> {
            // Folders of files, and the welcome page.
            if (!name.equals("resourceHandlerMapping") && !name.equals("welcomePageHandlerMapping")
                    && !name.equals("faviconHandlerMapping")) {
                mapping.getHandlerMap().forEach((path, handler) -> rows.addAll(rows(prefix + path, handler)));
            }
        });
        // Spring keeps its mappings in no order.
        rows.sort(null);
        String text = "{\"framework\": " + quoted("Spring Boot " + SpringBootVersion.getVersion())
                + ", \"routes\": [" + String.join(",\n", rows) + "]}";
        try {
            Files.writeString(Path.of(System.getProperty("periplus.oracle.out")), text);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        System.exit(0);
    }

    private static List<String> rows(String prefix, RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
        List<String> methods = verbs.isEmpty() ? List.of("ANY") : verbs.stream().map(Enum::name).toList();
        String name = handler.getBeanType().getSimpleName() + "#" + handler.getMethod().getName();
        List<String> rows = new ArrayList<>();
        for (String pattern : info.getPatternValues()) {
            String raw = prefix + pattern;
            String path = canonical(raw);
            for (String method : methods) {
                rows.add("{\"method\": " + quoted(method) + ", \"path\": " + quoted(path)
                        + (path.equals(raw) ? "" : ", \"raw\": " + quoted(raw))
                        + ", \"handler\": " + quoted(name) + "}");
            }
        }
        return rows;
    }

    /** The rows of a handler that a path leads to, whatever the verb unless the handler itself says otherwise. */
    private static List<String> rows(String raw, Object handler) {
        String[] verbs = handler instanceof WebContentGenerator generator ? generator.getSupportedMethods() : null;
        List<String> methods = new ArrayList<>();
        if (handler instanceof WebSocketHttpRequestHandler) {
            methods.add("WS");
        } else if (verbs == null) {
            methods.add("ANY");
        } else {
            // HEAD comes with GET.
            Stream.of(verbs).filter(verb -> !verb.equals("HEAD")).forEach(methods::add);
        }
        String path = canonical(raw);
        // What stands behind the class around a lambda changes from run to run.
        String name = handler.getClass().getSimpleName().replaceFirst("\\$\\$.*", "");
        return methods.stream()
                .map(method -> "{\"method\": " + quoted(method) + ", \"path\": " + quoted(path)
                        + (path.equals(raw) ? "" : ", \"raw\": " + quoted(raw))
                        + ", \"handler\": " + quoted(name) + "}")
                .toList();
    }

    private static String below(String path) {
        return path.equals("/") ? "" : path;
    }

    /**
     * Drops the regex of {@code {name:regex}}, whose braces may nest, and writes a last {@code **} as a catch-all, {@code *} as
     * a parameter without a name.
     */
    private static String canonical(String pattern) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        boolean regex = false;
        for (char c : pattern.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            regex = depth > 0 && (regex || c == ':');
            if (!regex) {
                out.append(c);
            }
        }
        String path = out.toString().replace("/**", "/{*}").replaceAll("(?<!\\{)\\*", "{}");
        return path.isEmpty() ? "/" : path;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
