package example.lighterage.auth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;

/** Exchanges a one-time token. */
public class TokenFilter extends AbstractAuthenticationProcessingFilter {
    public TokenFilter(AuthenticationManager manager) {
        // todo-route: PUT /api/auth/token/{}
        super(new AntPathRequestMatcher("/api/auth/token/*", "PUT"), manager);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        return getAuthenticationManager()
                .authenticate(new UsernamePasswordAuthenticationToken("token", request.getRequestURI()));
    }
}
