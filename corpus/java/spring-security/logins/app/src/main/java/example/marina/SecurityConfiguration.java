package example.marina;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
class SecurityConfiguration {
    private static final String STAFF = "/staff";

    @Bean
    @Order(1)
    SecurityFilterChain staff(HttpSecurity http) throws Exception {
        return http.securityMatcher(STAFF + "/**")
                .authorizeHttpRequests(rules -> rules
                        .requestMatchers(STAFF + "/signin").permitAll()
                        .anyRequest().hasRole("STAFF"))
                .formLogin(form -> form
                        .loginPage(STAFF + "/signin")
                        // route: POST /marina/staff/enter [configured]
                        .loginProcessingUrl(STAFF + "/enter"))
                .logout(logout -> logout
                        // route: POST /marina/staff/leave [configured]
                        .logoutUrl(STAFF + "/leave"))
                .build();
    }

    // Its log-out is at a path that the chain never sees.
    // no-route
    @Bean
    @Order(2)
    // no-route
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .httpBasic(withDefaults());
        return http.build();
    }

    @Bean
    SecurityFilterChain site(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(rules -> {
            rules.requestMatchers(HttpMethod.GET, "/berths/**").permitAll();
            rules.anyRequest().authenticated();
        });
        // route: GET /marina/login [configured]
        // route: POST /marina/login [configured]
        // route: GET /marina/logout [configured]
        http.formLogin(withDefaults());
        // route: POST /marina/logout [configured]
        http.logout(withDefaults());
        return http.build();
    }

    // What is taken from the builder is no chain.
    // no-route
    @Bean
    AuthenticationManager manager(HttpSecurity http) throws Exception {
        // no-route
        return http.getSharedObject(AuthenticationManagerBuilder.class).inMemoryAuthentication().and().build();
    }
}
