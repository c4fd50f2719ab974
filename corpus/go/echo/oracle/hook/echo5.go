//periplus:only github.com/labstack/echo/v5

package main

import (
	"net/http"

	echo5 "github.com/labstack/echo/v5"
)

func init() {
	periplusListings = append(periplusListings, func(_ string, handler http.Handler) ([]periplusRow, bool) {
		router, ok := handler.(*echo5.Echo)
		if !ok {
			return nil, false
		}
		periplusFramework = "Echo v" + echo5.Version
		rows := periplusEcho5("", router)
		for host, behind := range echo5.PeriplusHosts[router] {
			rows = append(rows, periplusEcho5(host, behind)...)
		}
		return rows, true
	})
}

func periplusEcho5(host string, router *echo5.Echo) []periplusRow {
	rows := []periplusRow{}
	for _, route := range router.Router().Routes() {
		switch route.Method {
		case echo5.RouteNotFound:
			continue
		case echo5.RouteAny:
			route.Method = "ANY"
		}
		rows = append(rows, periplusEchoRow(route.Method, route.Path, host+route.Name)...)
	}
	return rows
}
