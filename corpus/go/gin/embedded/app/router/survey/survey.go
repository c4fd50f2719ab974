// Package survey serves the catalogue.
package survey

import "github.com/gin-gonic/gin"

// Router serves the survey.
type Router struct{}

// Init adds the routes for observers.
func (s *Router) Init(g *gin.RouterGroup) (r gin.IRoutes) {
	fields := g.Group("fields")
	// route: GET /sky/survey/fields/{field}
	fields.GET(":field", show)
	return fields
}

// InitPublic adds the routes for everybody.
func (s *Router) InitPublic(g *gin.RouterGroup) {
	group := g.Group("gallery")
	{
		// route: GET /sky/gallery/latest
		group.GET("latest", show)
	}
}

func show(c *gin.Context) { c.JSON(200, gin.H{}) }
