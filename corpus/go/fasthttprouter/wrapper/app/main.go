package main

import (
	"log"

	"github.com/buaazp/fasthttprouter"
	"github.com/valyala/fasthttp"
)

type api struct {
	r *fasthttprouter.Router
}

// Read registers what only reads.
func (a api) Read(path string, handler fasthttp.RequestHandler, rights ...int) {
	a.r.GET(path, guarded(handler, rights))
}

// Write registers what changes something.
func (a api) Write(path string, handler fasthttp.RequestHandler, rights ...int) {
	a.r.Handle("POST", path, guarded(handler, rights))
}

func main() {
	a := api{fasthttprouter.New()}
	// route: GET /clubs/{club}
	a.Read("/clubs/:club", ok)
	// route: GET /games/{*moves}
	a.Read("/games/*moves", ok, 1, 2)
	// route: POST /clubs
	a.Write("/clubs", ok, 4)
	log.Fatal(fasthttp.ListenAndServe(":8080", a.r.Handler))
}

func guarded(handler fasthttp.RequestHandler, rights []int) fasthttp.RequestHandler { return handler }

func ok(ctx *fasthttp.RequestCtx) {}
