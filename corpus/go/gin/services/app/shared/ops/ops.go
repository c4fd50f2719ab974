// Package ops has the routes that every service has.
package ops

import "github.com/gin-gonic/gin"

// Prefix is where Mount puts its routes.
const Prefix = "/-"

// Mount adds the routes for operators; service is part of the path.
func Mount(e *gin.Engine, service string) *gin.RouterGroup {
	group := e.Group(Prefix + "/" + service)
	// route: GET /-/bookings/ready
	// route: GET /-/kitchen/ready
	group.GET("/ready", func(c *gin.Context) { c.Status(204) })
	return group
}
