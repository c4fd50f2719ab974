package main

import (
	"log"
	"os"
	"strings"

	"github.com/gin-gonic/gin"
)

func main() {
	c, err := load("config.json")
	if err != nil {
		log.Fatal(err)
	}
	e := gin.New()

	shop := e.Group(c.Prefix)
	// route: GET /orders/{number} [configured]
	shop.GET("/orders/:number", ok)

	for _, h := range c.Hooks {
		// route: ? /hooks/{?Name} [partial]
		e.Handle(h.Method, "/hooks/"+h.Name, ok)
	}

	region := strings.ToLower(os.Getenv("SHOP_REGION"))
	// route: GET /regions/{?region}/status [partial]
	e.GET("/regions/"+region+"/status", ok)

	_ = e.Run()
}

func ok(c *gin.Context) { c.Status(200) }
