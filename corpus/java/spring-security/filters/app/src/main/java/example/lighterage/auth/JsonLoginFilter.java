package example.lighterage.auth;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** Answers with a token. */
public class JsonLoginFilter extends UsernamePasswordAuthenticationFilter {
    private static final String PATH = "/api/auth/login";

    public JsonLoginFilter(AuthenticationManager manager) {
        super(manager);
        // todo-route: POST /api/auth/login
        setFilterProcessesUrl(PATH);
    }
}
