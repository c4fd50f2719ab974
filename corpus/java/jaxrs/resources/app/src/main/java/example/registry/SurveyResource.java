package example.registry;

import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("/surveys/")
public class SurveyResource {
    // route: PATCH /api/surveys/{year}
    @PATCH @Path("/{year}")
    public void amend(@PathParam("year") int year) {
    }

    // route: HEAD /api/surveys/latest
    @HEAD @Path("latest")
    public void probe() {
    }

    // route: OPTIONS /api/surveys/latest
    @OPTIONS @Path("latest")
    public void verbs() {
    }
}
