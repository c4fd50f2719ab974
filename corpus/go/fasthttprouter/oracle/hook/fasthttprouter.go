package main

import (
	"regexp"

	"github.com/buaazp/fasthttprouter"
	"github.com/valyala/fasthttp"
)

var periplusParameter = regexp.MustCompile(`([:*])([^/]+)`)

func init() {
	periplusFramework = "fasthttprouter v0.1.1"
	fasthttp.PeriplusServe = func() {
		for _, route := range fasthttprouter.PeriplusRoutes {
			path := periplusParameter.ReplaceAllStringFunc(route[1], func(text string) string {
				if text[0] == '*' {
					return "{" + text + "}"
				}
				return "{" + text[1:] + "}"
			})
			periplusAdd([]periplusRow{{Method: route[0], Path: path, Raw: route[1]}})
		}
	}
}
