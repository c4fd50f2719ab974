// Package api puts the routes of all handlers below their prefixes.
package api

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

const v1 = "/api/v1"

// Registrar adds routes of its own.
type Registrar interface {
	Routes(group *gin.RouterGroup)
}

// Router has the engine and what registers on it.
type Router struct {
	engine     *gin.Engine
	registrars map[string]Registrar
}

// NewRouter takes the handlers that serve below the API's prefix.
func NewRouter(engine *gin.Engine, films, reels Registrar) *Router {
	return &Router{
		engine:     engine,
		registrars: map[string]Registrar{"films": films, "reels": reels},
	}
}

// Handler registers everything.
func (r *Router) Handler() http.Handler {
	for name, registrar := range r.registrars {
		registrar.Routes(r.engine.Group(v1 + "/" + name))
	}
	r.operations()
	return r.engine
}

func (r *Router) operations() {
	ops := r.engine.Group("/ops", gin.BasicAuth(gin.Accounts{"ops": "ops"}))
	// route: GET /ops/routes
	ops.GET("/routes", func(c *gin.Context) { c.JSON(http.StatusOK, len(r.registrars)) })
}
