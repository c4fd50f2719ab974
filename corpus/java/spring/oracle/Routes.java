package oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
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
        String prefix = ((WebApplicationContext) event.getApplicationContext()).getServletContext().getContextPath()
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
        event.getApplicationContext().getBeansOfType(RouterFunctionMapping.class).values().forEach(mapping -> {
            if (mapping.getRouterFunction() != null) {
                mapping.getRouterFunction().accept(new Functions(prefix, (method, raw) -> rows.add(row(method, raw, null))));
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
            methods.forEach(method -> rows.add(row(method, raw, name)));
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
        // What stands behind the class around a lambda changes from run to run.
        String name = handler.getClass().getSimpleName().replaceFirst("\\$\\$.*", "");
        return methods.stream().map(method -> row(method, raw, name)).toList();
    }

    private static String row(String method, String raw, String handler) {
        String path = canonical(raw);
        return "{\"method\": " + quoted(method) + ", \"path\": " + quoted(path)
                + (path.equals(raw) ? "" : ", \"raw\": " + quoted(raw))
                + (handler == null ? "" : ", \"handler\": " + quoted(handler)) + "}";
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

    /** Walks router functions; nested ones add their path. */
    private static final class Functions implements RouterFunctions.Visitor {
        private final Deque<String> prefixes = new ArrayDeque<>();
        private final BiConsumer<String, String> found;

        Functions(String prefix, BiConsumer<String, String> found) {
            prefixes.push(prefix);
            this.found = found;
        }

        @Override
        public void startNested(RequestPredicate predicate) {
            prefixes.push(join(prefixes.peek(), Pattern.of(predicate).get(0).path));
        }

        @Override
        public void endNested(RequestPredicate predicate) {
            prefixes.pop();
        }

        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> handlerFunction) {
            for (Pattern pattern : Pattern.of(predicate)) {
                for (String method : pattern.methods.isEmpty() ? List.of("ANY") : pattern.methods) {
                    found.accept(method, join(prefixes.peek(), pattern.path));
                }
            }
        }

        @Override
        public void resources(Function<ServerRequest, Optional<Resource>> lookupFunction) {}

        @Override
        public void attributes(Map<String, Object> attributes) {}

        @Override
        public void unknown(RouterFunction<?> routerFunction) {}

        /** As {@code PathPattern.combine} does for prefixes without wildcards. */
        private static String join(String prefix, String path) {
            if (path.isEmpty()) {
                return prefix;
            }
            String left = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
            return left + (path.startsWith("/") ? path : "/" + path);
        }
    }

    /** The alternatives of a predicate: verbs and path. */
    private static final class Pattern implements RequestPredicates.Visitor {
        private List<String> methods = new ArrayList<>();
        private String path = "";
        private final List<Pattern> alternatives = new ArrayList<>();
        private int negated;

        static List<Pattern> of(RequestPredicate predicate) {
            Pattern pattern = new Pattern();
            predicate.accept(pattern);
            if (pattern.alternatives.isEmpty()) {
                return List.of(pattern);
            }
            pattern.next();
            return pattern.alternatives;
        }

        private void next() {
            Pattern done = new Pattern();
            done.methods = methods;
            done.path = path;
            alternatives.add(done);
            methods = new ArrayList<>();
            path = "";
        }

        @Override
        public void method(Set<HttpMethod> given) {
            if (negated == 0) {
                given.forEach(method -> methods.add(method.name()));
            }
        }

        @Override
        public void path(String pattern) {
            if (negated == 0) {
                path = path + pattern;
            }
        }

        @Override
        public void or() {
            next();
        }

        @Override
        @Deprecated
        public void pathExtension(String extension) {}

        @Override
        public void header(String name, String value) {}

        @Override
        @Deprecated
        public void param(String name, String value) {}

        @Override
        public void startAnd() {}

        @Override
        public void and() {}

        @Override
        public void endAnd() {}

        @Override
        public void startOr() {}

        @Override
        public void endOr() {}

        @Override
        public void startNegate() {
            negated++;
        }

        @Override
        public void endNegate() {
            negated--;
        }

        @Override
        public void unknown(RequestPredicate predicate) {}
    }
}
