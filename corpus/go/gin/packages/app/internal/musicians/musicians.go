// Package musicians keeps the rota.
package musicians

import . "github.com/gin-gonic/gin"

// Register adds the routes; the closed group comes first.
func Register(closed, open *RouterGroup) {
	// route: GET /public/musicians
	open.GET("/musicians", list)
	// route: DELETE /staff/musicians/{name}
	closed.DELETE("/musicians/:name", list)
}

func list(c *Context) { c.JSON(200, []string{}) }
