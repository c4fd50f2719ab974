// Package tables books tables.
package tables

import "github.com/gin-gonic/gin"

// Routes adds the routes of this package.
func Routes(e *gin.Engine) {
	// route: POST /tables/{table}/bookings
	e.POST("/tables/:table/bookings", book)
}

func book(c *gin.Context) { c.Status(201) }
