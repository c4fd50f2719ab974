package example.chandlery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
class SecurityConfiguration {
    @Bean
    SecurityFilterChain shop(HttpSecurity http) throws Exception {
        http.csrf(csrf -> csrf.disable());
        // route: GET /login
        // route: GET /logout
        http.oauth2Login(login -> login
                // route: ANY /start/{registrationId}
                .authorizationEndpoint(start -> start.baseUri("/start"))
                // route: ANY /back/{}
                .loginProcessingUrl("/back/*"));
        // route: GET /leave
        // route: POST /leave
        // route: PUT /leave
        // route: DELETE /leave
        http.logout().logoutUrl("/leave");
        return http.build();
    }

    @Bean
    @Order(1)
    @Profile("local")
    SecurityFilterChain local(HttpSecurity http) throws Exception {
        http.securityMatcher("/local/**");
        http.authorizeHttpRequests(rules -> rules.anyRequest().authenticated());
        // route: POST /local/login [conditional]
        http.formLogin().loginPage("/local/login").permitAll();
        return http.build();
    }

    @Bean
    ClientRegistrationRepository registrations() {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("harbour")
                .clientId("chandlery")
                .clientSecret("none")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/back/harbour")
                .authorizationUri("https://harbour.example/authorize")
                .tokenUri("https://harbour.example/token")
                .userInfoUri("https://harbour.example/user")
                .userNameAttributeName("id")
                .build());
    }
}
