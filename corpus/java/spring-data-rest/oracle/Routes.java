package oracle;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.data.mapping.PersistentEntity;
import org.springframework.data.mapping.PersistentProperty;
import org.springframework.data.mapping.context.PersistentEntities;
import org.springframework.data.rest.core.config.RepositoryRestConfiguration;
import org.springframework.data.rest.core.mapping.MethodResourceMapping;
import org.springframework.data.rest.core.mapping.ResourceMappings;
import org.springframework.data.rest.core.mapping.ResourceMetadata;
import org.springframework.data.rest.core.mapping.ResourceType;
import org.springframework.data.rest.core.mapping.SupportedHttpMethods;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Writes what an application serves of its repositories as JSON once it is ready, and ends it.
 *
 * The paths are those of the framework's own metadata. Which verbs they are served by is asked with requests, since the
 * framework decides it in its controllers: what is answered by 404 or 405, or by a controller of other resources, is none. Of
 * collections and items the metadata must say the verb too: some are refused before the controller can. The applications have
 * a row with the id 1 of each entity, and what a request changes is rolled back. The framework's index and its profiles, which
 * describe the rest, are left out.
 */
public class Routes implements ApplicationListener<ApplicationReadyEvent> {
    private static final List<HttpMethod> VERBS =
            List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final Set<String> rows = new TreeSet<>();

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        WebApplicationContext context = (WebApplicationContext) event.getApplicationContext();
        String root = context.getEnvironment().getProperty("server.servlet.context-path", "");
        String base = below(context.getBean(RepositoryRestConfiguration.class).getBasePath().toString());
        Probe probe = new Probe(
                MockMvcBuilders.webAppContextSetup(context).build(),
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        PersistentEntities entities = context.getBean(PersistentEntities.class);
        for (ResourceMetadata resource : context.getBean(ResourceMappings.class)) {
            if (resource.isExported()) {
                String name = resource.getDomainType().getSimpleName();
                String path = base + resource.getPath();
                SupportedHttpMethods supported = resource.getSupportedHttpMethods();
                Set<HttpMethod> collection = supported.getMethodsFor(ResourceType.COLLECTION).toSet();
                Set<HttpMethod> item = supported.getMethodsFor(ResourceType.ITEM).toSet();
                served(probe, collection, "RepositoryEntityController", root, path, path, name);
                served(probe, item, "RepositoryEntityController", root, path + "/{id}", path + "/1", name);
                if (resource.getSearchResourceMappings().isExported()) {
                    String search = path + resource.getSearchResourceMappings().getPath();
                    served(probe, VERBS, "RepositorySearchController", root, search, search, name);
                    for (MethodResourceMapping method : resource.getSearchResourceMappings()) {
                        if (method.isExported()) {
                            String query = search + method.getPath();
                            String handler = name + "#" + method.getMethod().getName();
                            served(probe, VERBS, "RepositorySearchController", root, query, query, handler);
                        }
                    }
                }
                PersistentEntity<?, ?> entity = entities.getRequiredPersistentEntity(resource.getDomainType());
                for (PersistentProperty<?> property : entity) {
                    if (property.isAssociation() && resource.isExported(property)) {
                        String member = resource.getMappingFor(property).getPath().toString();
                        String handler = name + "#" + property.getName();
                        String controller = "RepositoryPropertyReferenceController";
                        String sample = path + "/1" + member;
                        served(probe, VERBS, controller, root, path + "/{id}" + member, sample, handler);
                        served(probe, VERBS, controller, root, path + "/{id}" + member + "/{propertyId}", sample + "/1", handler);
                    }
                }
            }
        }
        // Controllers, below the base path or not. The framework's own ones have paths of variables only.
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().forEach(mapping -> mapped(mapping, root));
        // Those of Spring Data REST stand behind one bean.
        for (Object one : (Iterable<?>) context.getBean("restHandlerMapping")) {
            mapped((RequestMappingInfoHandlerMapping) one, root);
        }
        String text = "{\"framework\": \"Spring Data REST of Spring Boot " + SpringBootVersion.getVersion()
                + "\", \"routes\": [" + String.join(",\n", rows) + "]}";
        try {
            Files.writeString(Path.of(System.getProperty("periplus.oracle.out")), text);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        System.exit(0);
    }

    private void served(
            Probe probe, Collection<HttpMethod> verbs, String controller, String root, String path, String sample, String handler) {
        for (HttpMethod verb : VERBS) {
            if (verbs.contains(verb) && probe.serves(verb, sample, controller)) {
                add(verb.name(), root + path, handler);
            }
        }
    }

    private void mapped(RequestMappingInfoHandlerMapping mapping, String root) {
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("org.springframework.")) {
                Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
                List<String> methods = verbs.isEmpty() ? List.of("ANY") : verbs.stream().map(Enum::name).toList();
                for (String path : info.getPatternValues()) {
                    methods.forEach(method -> add(method, root + path, name(handler)));
                }
            }
        });
    }

    private static String name(HandlerMethod handler) {
        return handler.getBeanType().getSimpleName() + "#" + handler.getMethod().getName();
    }

    private void add(String method, String path, String handler) {
        rows.add("{\"method\": \"" + method + "\", \"path\": \"" + path + "\", \"handler\": \"" + handler + "\"}");
    }

    private static String below(String path) {
        return path.equals("/") ? "" : path;
    }

    private record Probe(MockMvc server, TransactionTemplate transaction) {
        boolean serves(HttpMethod verb, String path, String controller) {
            // An object for what is stored, a link for associations.
            return answered(request(verb, path).contentType(MediaType.APPLICATION_JSON).content("{}"), controller)
                    || answered(request(verb, path).contentType("text/uri-list").content("/1"), controller);
        }

        private boolean answered(MockHttpServletRequestBuilder request, String controller) {
            return transaction.execute(state -> {
                state.setRollbackOnly();
                try {
                    MvcResult result = server.perform(request).andReturn();
                    int status = result.getResponse().getStatus();
                    return result.getHandler() instanceof HandlerMethod method
                            && method.getBeanType().getSimpleName().equals(controller)
                            && status != 404 && status != 405 && status != 415;
                } catch (Exception error) {
                    throw new IllegalStateException(error);
                }
            });
        }
    }
}
