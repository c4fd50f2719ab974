package main

import (
	"bytes"
	"log"
	"strings"

	"github.com/valyala/fasthttp"

	"quarry/pages"
)

const blocks = "/blocks"

var orders = []byte("/orders")

func main() {
	server := &yard{}
	office := &fasthttp.Server{Handler: office}
	go office.ListenAndServe(":8081")
	log.Fatal(fasthttp.ListenAndServe(":8080", logged(server.handle)))
}

// A second server, with two paths.
func office(ctx *fasthttp.RequestCtx) {
	// route: POST /invoices
	if path := string(ctx.Path()); path == "/invoices" && ctx.IsPost() {
		ctx.SetBodyString("sent")
	} else {
		ctx.SetStatusCode(fasthttp.StatusNotFound)
	}
}

type yard struct{}

// A wrapper that compares a path and serves nothing there.
func logged(next fasthttp.RequestHandler) fasthttp.RequestHandler {
	return func(ctx *fasthttp.RequestCtx) {
		// no-route: only left out of the log
		if string(ctx.Path()) != "/quiet" {
			log.Printf("%s %s", ctx.Method(), ctx.Path())
		}
		next(ctx)
	}
}

func (y *yard) handle(ctx *fasthttp.RequestCtx) {
	switch string(ctx.Path()) {
	// route: ANY /
	// route: ANY /index
	case "/", "/index":
		ctx.SetBodyString("welcome")
		return
	// route: GET /blocks
	// route: POST /blocks
	case blocks:
		switch string(ctx.Method()) {
		case fasthttp.MethodGet:
			y.list(ctx)
		case "POST":
			y.cut(ctx)
		default:
			ctx.Error("no", fasthttp.StatusMethodNotAllowed)
		}
		return
	// route: DELETE /blocks/all
	case blocks + "/all":
		if !ctx.IsDelete() {
			ctx.SetStatusCode(fasthttp.StatusMethodNotAllowed)
			return
		}
		y.cut(ctx)
		return
	}
	y.more(ctx)
}

func (y *yard) more(ctx *fasthttp.RequestCtx) {
	switch {
	// route: ANY /orders
	case bytes.Equal(ctx.Path(), orders):
		ctx.SetBodyString("orders")
	// route: PUT /orders/last
	case ctx.IsPut() && string(ctx.URI().Path()) == "/orders/last":
		y.cut(ctx)
	// route: ANY /files/{?rest} [partial]
	case strings.HasPrefix(string(ctx.Path()), "/files/"):
		ctx.SetBodyString("a file")
	case bytes.HasPrefix(ctx.Path(), []byte("/pages/")):
		pages.Handle(ctx)
	default:
		ctx.NotFound()
	}
}

func (y *yard) list(ctx *fasthttp.RequestCtx) {
	if ctx.QueryArgs().Has("quarry") {
		ctx.Error("there is one only", fasthttp.StatusNotFound)
		return
	}
	ctx.SetBodyString("granite")
}

func (y *yard) cut(ctx *fasthttp.RequestCtx) {
	ctx.SetBodyString("done")
}
