package main

import (
	"regexp"
	"strings"

	"github.com/fasthttp/router"
	"github.com/valyala/fasthttp"
)

var periplusParameter = regexp.MustCompile(`\{([^{}:?]+)(\?)?(?::((?:[^{}]|\{[^{}]*\})*))?\}`)

func init() {
	periplusFramework = "fasthttp/router v1.5.4"
	fasthttp.PeriplusServe = func(handler fasthttp.RequestHandler) {
		if paths := periplusPaths(); len(paths) > 0 {
			periplusAdd(periplusAsk(paths, func(method, path string) int {
				ctx := &fasthttp.RequestCtx{}
				ctx.Request.Header.SetMethod(method)
				ctx.Request.SetRequestURI(path)
				handler(ctx)
				return ctx.Response.StatusCode()
			}))
			return
		}
		seen := map[periplusRow]bool{}
		for _, router := range router.PeriplusMade {
			for method, paths := range router.List() {
				if method == "*" {
					method = "ANY"
				}
				for _, raw := range paths {
					path := periplusParameter.ReplaceAllStringFunc(raw, func(text string) string {
						parts := periplusParameter.FindStringSubmatch(text)
						switch parts[3] {
						case "*":
							return "{*" + parts[1] + "}"
						case "[0-9]+":
							return "{" + parts[1] + ":int}"
						}
						return "{" + parts[1] + "}"
					})
					row := periplusRow{Method: method, Path: strings.ReplaceAll(path, "//", "/"), Raw: raw}
					if !seen[row] {
						seen[row] = true
						periplusAdd([]periplusRow{row})
					}
				}
			}
		}
	}
}
