// Package paths serves the map of the paths, and registers it as a plugin too.
package paths

import (
	"github.com/gin-gonic/gin"

	"garden.example/park/plugin"
)

type paths struct{ prefix string }

func init() { plugin.Add(paths{prefix: "paths"}) }

func (p paths) Path() string { return p.prefix }

func (p paths) Register(g *gin.RouterGroup) {
	// route: GET /plugins/paths/map.svg
	// route: GET /public/paths/map.svg
	g.GET("/map.svg", func(c *gin.Context) { c.String(200, "<svg/>") })
}

// Serve adds the public routes.
func Serve(e *gin.Engine) {
	public := paths{prefix: "public"}
	public.Register(e.Group(public.Path(), gin.Logger()).Group("/paths"))
}
