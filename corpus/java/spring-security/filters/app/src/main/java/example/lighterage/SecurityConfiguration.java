package example.lighterage;

import example.lighterage.auth.AuditFilter;
import example.lighterage.auth.BadgeFilter;
import example.lighterage.auth.JsonLoginFilter;
import example.lighterage.auth.TokenFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.TestingAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;

@Configuration
class SecurityConfiguration {
    @Bean
    SecurityFilterChain barges(HttpSecurity http, AuthenticationManager manager) throws Exception {
        // todo-route: ANY /gates/badge
        BadgeFilter badges = badges(new BadgeFilter("/gates/badge"), manager);
        http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAt(new JsonLoginFilter(manager), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new TokenFilter(manager), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(badges, UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new AuditFilter(), UsernamePasswordAuthenticationFilter.class)
                .logout(logout -> logout
                        // route: DELETE /api/auth/session
                        .logoutRequestMatcher(new AntPathRequestMatcher("/api/auth/session", "DELETE")))
                .authorizeHttpRequests(rules -> rules
                        // no-route
                        .requestMatchers("/api/auth/**", "/gates/**").permitAll()
                        .anyRequest().authenticated());
        return http.build();
    }

    private static BadgeFilter badges(BadgeFilter filter, AuthenticationManager manager) {
        filter.setAuthenticationManager(manager);
        return filter;
    }

    @Bean
    AuthenticationManager manager() {
        return new ProviderManager(new TestingAuthenticationProvider());
    }
}
