package oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Writes what an application and its actuator serve as JSON once the application is ready, and ends it.
 *
 * An actuator with a port of its own has a context of its own, which is told of by its web server.
 */
public class Routes implements ApplicationListener<ApplicationEvent> {
    private final Set<String> rows = new TreeSet<>();
    private ApplicationContext management;

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof WebServerInitializedEvent server
                && WebServerApplicationContext.hasServerNamespace(server.getApplicationContext(), "management")) {
            management = server.getApplicationContext();
        }
        if (!(event instanceof ApplicationReadyEvent ready)) {
            return;
        }
        ApplicationContext context = ready.getApplicationContext();
        String root = context.getEnvironment().getProperty("server.servlet.context-path", "");
        listed(context, root);
        if (management != null) {
            listed(management, context.getEnvironment().getProperty("management.server.base-path", ""));
        }
        String text = "{\"framework\": \"Spring Boot " + SpringBootVersion.getVersion() + "\", \"routes\": ["
                + String.join(",\n", rows) + "]}";
        try {
            Files.writeString(Path.of(System.getProperty("periplus.oracle.out")), text);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        System.exit(0);
    }

    private void listed(ApplicationContext context, String root) {
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().forEach(mapping ->
                mapping.getHandlerMethods().forEach((info, handler) -> {
                    // The error page.
                    if (!handler.getBeanType().getSimpleName().endsWith("ErrorController")
                            && !handler.getBeanType().getSimpleName().equals("ManagementErrorEndpoint")) {
                        Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
                        List<String> methods = verbs.isEmpty() ? List.of("ANY") : verbs.stream().map(Enum::name).toList();
                        for (String path : info.getPatternValues()) {
                            methods.forEach(method -> add(method, root + path, name(handler)));
                        }
                    }
                }));
    }

    /** The actuator's handlers all belong to one class, and say what they hand on to. */
    private static String name(HandlerMethod handler) {
        String bean = handler.getBean().toString();
        return bean.startsWith("Actuator ")
                ? bean
                : handler.getBeanType().getSimpleName() + "#" + handler.getMethod().getName();
    }

    private void add(String method, String raw, String handler) {
        String path = raw.replace("/**", "/{*}");
        rows.add("{\"method\": \"" + method + "\", \"path\": \"" + path + "\""
                + (path.equals(raw) ? "" : ", \"raw\": \"" + raw + "\"") + ", \"handler\": \""
                + handler.replace("\"", "\\\"") + "\"}");
    }
}
