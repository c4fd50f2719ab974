// Package v2 is the second version of the ticket routes.
package v2

import (
	"github.com/gin-gonic/gin"

	v1 "orchestra.example/season/internal/tickets"
)

// Mount adds the routes below a router, the old ones too.
func Mount(router gin.IRouter) {
	v1.New("legacy").Mount(router.Group("legacy"))

	seats := router.Group("/seats/:seat")
	// route: GET /api/v2/seats/{seat}/price
	seats.GET("price", price)
}

func price(c *gin.Context) { c.JSON(200, 30) }
