// Package pages serves what is below /pages.
package pages

import "github.com/valyala/fasthttp"

// Handle tells pages apart.
func Handle(ctx *fasthttp.RequestCtx) {
	path := string(ctx.Path())
	// route: GET /pages/prices
	// route: HEAD /pages/prices
	if path == "/pages/prices" && (ctx.IsGet() || ctx.IsHead()) {
		ctx.SetBodyString("prices")
		return
	}
	// no-route: below other pages only
	if path == "/elsewhere" {
		ctx.SetBodyString("never")
		return
	}
	ctx.SetStatusCode(404)
}
