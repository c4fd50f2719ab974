package main

import (
	"net/http"
	"regexp"
	"strings"

	"github.com/gin-gonic/gin"
)

var periplusParameter = regexp.MustCompile(`([:*])([^/]+)`)

func init() {
	periplusFramework = "Gin " + gin.Version
	periplusListings = append(periplusListings, func(_ string, handler http.Handler) ([]periplusRow, bool) {
		engine, ok := handler.(*gin.Engine)
		if !ok {
			return nil, false
		}
		rows := []periplusRow{}
		for _, route := range engine.Routes() {
			// Static file routes, which Gin serves itself, are left out.
			if strings.Contains(route.Handler, "createStaticHandler") || strings.Contains(route.Handler, "staticFileHandler") {
				continue
			}
			path := periplusParameter.ReplaceAllStringFunc(route.Path, func(text string) string {
				return "{" + strings.TrimPrefix(text, ":") + "}"
			})
			rows = append(rows, periplusRow{Method: route.Method, Path: path, Raw: route.Path, Handler: route.Handler})
		}
		return periplusAny(rows, 9), true
	})
}
