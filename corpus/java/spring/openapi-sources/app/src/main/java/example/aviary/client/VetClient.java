package example.aviary.client;

import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(name = "${vets.name:vets}", url = "${vets.url:http://vets.example}")
public interface VetClient extends VetsApi {}
