package concerts

import g "github.com/gin-gonic/gin"

func registerRehearsals(routes g.IRoutes) {
	// route: GET /staff/rehearsals/{date}
	routes.GET("/:date", list)
	// route: PUT /staff/rehearsals/{date}
	routes.PUT("/:date", list)
}
