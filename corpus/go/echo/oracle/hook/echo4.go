//periplus:only github.com/labstack/echo/v4

package main

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

func init() {
	periplusListings = append(periplusListings, func(_ string, handler http.Handler) ([]periplusRow, bool) {
		router, ok := handler.(*echo.Echo)
		if !ok {
			return nil, false
		}
		periplusFramework = "Echo v" + echo.Version
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
		if route.Method != echo.RouteNotFound {
			rows = append(rows, periplusEchoRow(route.Method, route.Path, host+route.Name)...)
		}
	}
	return periplusAny(rows, 9)
}
