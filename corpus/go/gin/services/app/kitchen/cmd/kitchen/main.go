package main

import (
	"github.com/gin-gonic/gin"

	"restaurant.example/kitchen/internal/orders"
	"restaurant.example/shared/ops"
)

func main() {
	e := gin.New()
	ops.Mount(e, "kitchen")
	orders.Routes(e)
	_ = e.Run(":7002")
}
