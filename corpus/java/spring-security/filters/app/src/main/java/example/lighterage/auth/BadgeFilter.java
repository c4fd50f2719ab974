package example.lighterage.auth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;

/** For the readers at the gates. */
public class BadgeFilter extends AbstractAuthenticationProcessingFilter {
    public BadgeFilter(String path) {
        super(path);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        return getAuthenticationManager().authenticate(new UsernamePasswordAuthenticationToken("badge", ""));
    }
}
