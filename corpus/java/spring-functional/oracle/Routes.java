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
import java.util.Set;
import java.util.function.Function;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import reactor.core.publisher.Mono;

/** Writes the routes of a reactive Spring application as JSON once it is ready, and ends it. */
public class Routes implements ApplicationListener<ApplicationReadyEvent> {
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String base = environment.getProperty("spring.webflux.base-path", "");
        List<String> rows = new ArrayList<>();
        event.getApplicationContext().getBeansOfType(RouterFunctionMapping.class).values().forEach(mapping -> {
            if (mapping.getRouterFunction() != null) {
                mapping.getRouterFunction().accept(new Functions(base, rows));
            }
        });
        event.getApplicationContext().getBeansOfType(RequestMappingHandlerMapping.class).values().forEach(mapping -> {
            for (Map.Entry<RequestMappingInfo, HandlerMethod> entry : mapping.getHandlerMethods().entrySet()) {
                String bean = entry.getValue().getBeanType().getName();
                // What Spring Boot and the documentation add themselves.
                if (!bean.startsWith("org.springframework.") && !bean.startsWith("org.springdoc.")) {
                    mapped(base, entry.getKey(), entry.getValue(), rows);
                }
            }
        });
        // Handlers by URL; the framework's own ones are files.
        event.getApplicationContext().getBeansOfType(AbstractUrlHandlerMapping.class).forEach((name, mapping) -> {
            if (!name.equals("resourceHandlerMapping")) {
                mapping.getHandlerMap().forEach((pattern, handler) -> rows.add(row(
                        handler instanceof WebSocketHandler ? "WS" : "ANY", base + pattern.getPatternString(), null)));
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

    private static void mapped(String base, RequestMappingInfo info, HandlerMethod handler, List<String> rows) {
        Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
        List<String> methods = verbs.isEmpty() ? List.of("ANY") : verbs.stream().map(Enum::name).toList();
        String name = handler.getBeanType().getSimpleName() + "#" + handler.getMethod().getName();
        info.getPatternsCondition().getPatterns().forEach(pattern ->
                methods.forEach(method -> rows.add(row(method, base + pattern.getPatternString(), name))));
    }

    private static String row(String method, String raw, String handler) {
        String path = canonical(raw);
        return "{\"method\": " + quoted(method) + ", \"path\": " + quoted(path)
                + (path.equals(raw) ? "" : ", \"raw\": " + quoted(raw))
                + (handler == null ? "" : ", \"handler\": " + quoted(handler)) + "}";
    }

    /** Drops the regex of {@code {name:regex}}, whose braces may nest, and writes a last {@code **} as a catch-all. */
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
        String path = out.toString().replace("/**", "/{*}");
        return path.isEmpty() ? "/" : path;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Walks router functions; nested ones add their path. */
    private static final class Functions implements RouterFunctions.Visitor {
        private final Deque<String> prefixes = new ArrayDeque<>();
        private final List<String> rows;

        Functions(String base, List<String> rows) {
            prefixes.push(base);
            this.rows = rows;
        }

        @Override
        public void startNested(RequestPredicate predicate) {
            Pattern pattern = Pattern.of(predicate).get(0);
            prefixes.push(join(prefixes.peek(), pattern.path));
        }

        @Override
        public void endNested(RequestPredicate predicate) {
            prefixes.pop();
        }

        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> handlerFunction) {
            for (Pattern pattern : Pattern.of(predicate)) {
                List<String> methods = pattern.methods.isEmpty() ? List.of("ANY") : pattern.methods;
                for (String method : methods) {
                    String path = join(prefixes.peek(), pattern.path);
                    rows.add(row(method, path.isEmpty() ? "/" : path, null));
                }
            }
        }

        @Override
        public void resources(Function<ServerRequest, Mono<Resource>> lookupFunction) {}

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
            given.forEach(method -> methods.add(method.name()));
        }

        @Override
        public void path(String pattern) {
            path = pattern;
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
        public void queryParam(String name, String value) {}

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
        public void startNegate() {}

        @Override
        public void endNegate() {}

        @Override
        public void unknown(RequestPredicate predicate) {}
    }
}
