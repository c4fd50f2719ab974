package example.chandler.rest;

import feign.Feign;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import retrofit2.Retrofit;

@Configuration
class ClientConfiguration {
    @Bean
    WaxApi wax() {
        return new Retrofit.Builder().baseUrl("http://wax.example/").build().create(WaxApi.class);
    }

    @Bean
    WickApi wicks() {
        return Feign.builder().target(WickApi.class, "http://wicks.example/wicks");
    }

    @Bean
    MoldApi molds(RestClient.Builder builder) {
        RestClient client = builder.baseUrl("http://molds.example").build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client)).build().createClient(MoldApi.class);
    }
}
