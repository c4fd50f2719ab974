package oracle;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.SpringSecurityCoreVersion;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.ui.DefaultLoginPageGeneratingFilter;
import org.springframework.security.web.authentication.ui.DefaultLogoutPageGeneratingFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Writes what the filters and controllers of an application serve as JSON once it is ready, and ends it.
 *
 * A filter that answers requests itself keeps them as a matcher, whose text says verb and pattern. A row counts if a request
 * for it comes to the filter's chain.
 */
public class Routes implements ApplicationListener<ApplicationReadyEvent> {
    private static final Pattern SAID =
            Pattern.compile("Ant \\[pattern='([^']*)'(?:, (\\w+))?\\]|PathPattern \\[(?:(\\w+) )?(/[^\\]]*)\\]");

    private final Set<String> rows = new java.util.TreeSet<>();

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        ApplicationContext context = event.getApplicationContext();
        String prefix = context.getEnvironment().getProperty("server.servlet.context-path", "");
        List<SecurityFilterChain> before = new ArrayList<>();
        for (SecurityFilterChain chain : context.getBean(FilterChainProxy.class).getFilterChains()) {
            before.add(chain);
            for (Filter filter : chain.getFilters()) {
                for (String[] row : served(filter)) {
                    String sample = row[1].replaceAll("\\{[^}]*\\}|\\*+", "x");
                    MockHttpServletRequest request = new MockHttpServletRequest(row[0].equals("ANY") ? "GET" : row[0], sample);
                    request.setServletPath(sample);
                    SecurityFilterChain first =
                            before.stream().filter(one -> one.matches(request)).findFirst().orElse(null);
                    if (first == chain) {
                        add(row[0], prefix, row[1], filter.getClass().getSimpleName());
                    }
                }
            }
        }
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    if (!handler.getBeanType().getName().startsWith("org.springframework.")) {
                        String name = handler.getBeanType().getSimpleName() + "#" + handler.getMethod().getName();
                        for (String path : info.getPatternValues()) {
                            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                                add(method.name(), prefix, path, name);
                            }
                        }
                    }
                });
        String text = "{\"framework\": \"Spring Security " + SpringSecurityCoreVersion.getVersion() + "\", \"routes\": ["
                + String.join(",\n", rows) + "]}";
        try {
            Files.writeString(Path.of(System.getProperty("periplus.oracle.out")), text);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        System.exit(0);
    }

    /** Verb and pattern of what a filter answers itself. */
    private static List<String[]> served(Filter filter) {
        if (filter instanceof DefaultLoginPageGeneratingFilter page) {
            // Pages are only made for GET.
            return page.isEnabled() ? List.<String[]>of(new String[] {"GET", page.getLoginPageUrl()}) : List.of();
        }
        if (filter instanceof UsernamePasswordAuthenticationFilter login && Boolean.TRUE.equals(valueOf(login, "postOnly"))) {
            // Whatever its matcher says, it refuses other verbs.
            return said(matcher(filter)).stream().map(row -> new String[] {"POST", row[1]}).toList();
        }
        if (filter instanceof LogoutFilter || filter instanceof DefaultLogoutPageGeneratingFilter
                || filter instanceof AbstractAuthenticationProcessingFilter) {
            return said(matcher(filter));
        }
        if (filter instanceof OAuth2AuthorizationRequestRedirectFilter) {
            return said(matcher(value(filter, "authorizationRequestResolver")));
        }
        return List.of();
    }

    private static List<String[]> said(RequestMatcher matcher) {
        List<String[]> all = new ArrayList<>();
        Matcher said = SAID.matcher(matcher.toString());
        while (said.find()) {
            String verb = said.group(2) != null ? said.group(2) : said.group(3);
            all.add(new String[] {verb == null ? "ANY" : verb, said.group(1) != null ? said.group(1) : said.group(4)});
        }
        if (all.isEmpty()) {
            throw new IllegalStateException("not read: " + matcher);
        }
        return all;
    }

    private static RequestMatcher matcher(Object holder) {
        for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                // A constant is what the filter takes where it is given none.
                if (RequestMatcher.class.isAssignableFrom(field.getType()) && !Modifier.isStatic(field.getModifiers())) {
                    return (RequestMatcher) read(holder, field);
                }
            }
        }
        throw new IllegalStateException("no matcher in " + holder);
    }

    private static Object value(Object holder, String name) {
        try {
            return read(holder, holder.getClass().getDeclaredField(name));
        } catch (NoSuchFieldException error) {
            throw new IllegalStateException(error);
        }
    }

    /** The field of a class that may be extended. */
    private static Object valueOf(UsernamePasswordAuthenticationFilter filter, String name) {
        try {
            return read(filter, UsernamePasswordAuthenticationFilter.class.getDeclaredField(name));
        } catch (NoSuchFieldException error) {
            throw new IllegalStateException(error);
        }
    }

    private static Object read(Object holder, Field field) {
        try {
            field.setAccessible(true);
            return field.get(holder);
        } catch (IllegalAccessException error) {
            throw new IllegalStateException(error);
        }
    }

    private void add(String method, String prefix, String pattern, String handler) {
        String raw = prefix + pattern;
        String path = raw.replace("/**", "/{*}").replace("/*", "/{}");
        rows.add("{\"method\": \"" + method + "\", \"path\": \"" + path + "\""
                + (path.equals(raw) ? "" : ", \"raw\": \"" + raw + "\"") + ", \"handler\": \"" + handler + "\"}");
    }
}
