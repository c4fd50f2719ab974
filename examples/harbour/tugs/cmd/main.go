// Tugs: which tug pulls which ship.
package main

import "github.com/gin-gonic/gin"

func main() {
	engine := gin.Default()
	tugs := engine.Group("/tugs")
	tugs.GET("", list)
	tugs.GET("/:id/position", position)
	tugs.PUT("/:id/orders", order)
	engine.Run()
}

func list(c *gin.Context)     {}
func position(c *gin.Context) {}
func order(c *gin.Context)    {}
