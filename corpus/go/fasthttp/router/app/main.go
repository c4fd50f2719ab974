package main

import (
	"log"

	"github.com/fasthttp/router"
	"github.com/valyala/fasthttp"
)

func main() {
	r := router.New()
	// route: GET /hives
	r.GET("/hives", ok)
	// route: GET /hives/{number:int}
	r.GET("/hives/{number:[0-9]+}", ok)
	// route: ANY /echo
	r.ANY("/echo", ok)
	// route: PATCH /hives/{number}
	r.Handle("PATCH", "/hives/{number}", ok)
	// route: GET /photos/{*path}
	r.GET("/photos/{path:*}", ok)
	honey(r.Group("/honey"))
	log.Fatal(fasthttp.ListenAndServe(":8080", r.Handler))
}

func honey(g *router.Group) {
	// route: POST /honey/jars
	g.POST("/jars", ok)
	years := g.Group("/years")
	// route: GET /honey/years/{from}-{to}
	years.GET("/{from}-{to}", ok)
}

func ok(ctx *fasthttp.RequestCtx) {}
