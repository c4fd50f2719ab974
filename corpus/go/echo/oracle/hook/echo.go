package main

import (
	"net/http"
	"regexp"
	"strings"

	"github.com/labstack/echo/v4"
)

var periplusParameter = regexp.MustCompile(`:([^/]+)`)

func init() {
	periplusFramework = "Echo v" + echo.Version
	periplusListings = append(periplusListings, func(_ string, handler http.Handler) ([]periplusRow, bool) {
		router, ok := handler.(*echo.Echo)
		if !ok {
			return nil, false
		}
		rows := []periplusRow{}
		for host, routes := range router.Routers() {
			rows = append(rows, periplusEcho(host, routes.Routes())...)
		}
		return append(rows, periplusEcho("", router.Routes())...), true
	})
}

func periplusEcho(host string, routes []*echo.Route) []periplusRow {
	rows := []periplusRow{}
	for _, route := range routes {
		if route.Method == echo.RouteNotFound || strings.Contains(route.Name, "StaticDirectoryHandler") {
			continue
		}
		path := periplusParameter.ReplaceAllString(route.Path, "{$1}")
		if !strings.HasPrefix(path, "/") {
			path = "/" + path
		}
		if strings.HasSuffix(path, "*") {
			path = strings.TrimSuffix(path, "*") + "{*}"
		}
		rows = append(rows, periplusRow{Method: route.Method, Path: path, Raw: route.Path, Handler: host + route.Name})
	}
	return periplusAny(rows, 9)
}
