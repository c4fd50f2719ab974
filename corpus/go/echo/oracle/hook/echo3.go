//periplus:only github.com/labstack/echo

package main

import (
	"net/http"
	"strings"

	echo3 "github.com/labstack/echo"
)

func init() {
	periplusListings = append(periplusListings, func(_ string, handler http.Handler) ([]periplusRow, bool) {
		router, ok := handler.(*echo3.Echo)
		if !ok {
			return nil, false
		}
		periplusFramework = "Echo v" + echo3.Version
		rows := []periplusRow{}
		for _, route := range router.Routes() {
			// Middleware of a group brings routes along that answer 404.
			if !strings.Contains(route.Name, "(*Group).Use") && !strings.Contains(route.Name, "echo.static.") {
				rows = append(rows, periplusEchoRow(route.Method, route.Path, route.Name)...)
			}
		}
		return periplusAny(rows, 10), true
	})
}
