// Package orders tells the cooks what to do.
package orders

import "github.com/gin-gonic/gin"

// Routes adds the routes of this package.
func Routes(e *gin.Engine) {
	orders := e.Group("/orders")
	defer func() {
		// route: GET /orders/{order}/dishes
		orders.GET("/:order/dishes", show)
	}()
	// route: PATCH /orders/{order}
	orders.PATCH("/:order", show)
}

func show(c *gin.Context) { c.JSON(200, gin.H{}) }
