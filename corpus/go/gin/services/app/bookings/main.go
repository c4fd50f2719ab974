package main

import (
	"github.com/gin-gonic/gin"

	"restaurant.example/bookings/tables"
	"restaurant.example/shared/ops"
)

func main() {
	e := gin.New()
	// route: GET /-/bookings/version
	ops.Mount(e, "bookings").GET("/version", func(c *gin.Context) { c.String(200, "1") })
	tables.Routes(e)
	_ = e.Run(":7001")
}
