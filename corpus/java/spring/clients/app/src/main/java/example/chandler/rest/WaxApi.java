package example.chandler.rest;

import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.POST;
import retrofit2.http.Path;

public interface WaxApi {
    // no-route
    @GET("/wax/{kind}/prices")
    Call<String> prices(@Path("kind") String kind);

    // no-route
    @POST("/wax/orders")
    Call<Void> order(@Body String order);

    // no-route
    @DELETE("wax/orders/{id}")
    Call<Void> cancel(@Path("id") long id);

    // no-route
    @HTTP(method = "PUT", path = "/wax/orders/{id}", hasBody = true)
    Call<Void> change(@Path("id") long id, @Body String order);
}
