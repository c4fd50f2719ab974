// Package server puts the routes of all packages together.
package server

import (
	"github.com/gin-gonic/gin"

	concertroutes "orchestra.example/season/internal/concerts"
	"orchestra.example/season/internal/musicians"
	"orchestra.example/season/internal/tickets"
	v2 "orchestra.example/season/internal/tickets/v2"
)

// New makes the engine with all routes.
func New(name string) *gin.Engine {
	engine := gin.New()
	engine.Use(gin.Recovery())

	public, private := groups(engine)
	concertroutes.Register(public, private)
	// The parameters are in the other order here.
	musicians.Register(private, public)

	tickets.New(name).Mount(api(engine, 1))
	v2.Mount(api(engine, 2))
	return engine
}

func groups(e *gin.Engine) (*gin.RouterGroup, *gin.RouterGroup) {
	private := e.Group("/staff")
	return e.Group("/public"), private
}

func api(e *gin.Engine, version int) gin.IRouter {
	if version == 1 {
		return e.Group("/api/v1")
	}
	return e.Group("/api/v2")
}
