package main

import (
	"regexp"

	"github.com/zeromicro/go-zero/rest"
)

var periplusParameter = regexp.MustCompile(`:([^/]+)`)

func init() {
	periplusFramework = "go-zero v1.9.0"
	rest.PeriplusServe = func(server *rest.Server) {
		for _, route := range server.Routes() {
			path := periplusParameter.ReplaceAllString(route.Path, "{$1}")
			periplusAdd([]periplusRow{{Method: route.Method, Path: path, Raw: route.Path}})
		}
	}
}
