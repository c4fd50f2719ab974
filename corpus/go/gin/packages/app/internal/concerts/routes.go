// Package concerts serves the programme.
package concerts

import "github.com/gin-gonic/gin"

// Register adds the routes to the two groups.
func Register(open, closed *gin.RouterGroup) {
	concerts := open.Group("/concerts")
	// route: GET /public/concerts
	concerts.GET("", list)
	// route: GET /public/concerts/{id}
	concerts.GET("/:id", list)

	// route: POST /staff/concerts
	closed.POST("/concerts", list)
	registerRehearsals(closed.Group("/rehearsals"))
}

func list(c *gin.Context) { c.JSON(200, []string{}) }
