package main

import (
	"net/http"
	"regexp"
	"strings"

	"github.com/go-chi/chi/v5"
)

var periplusParameter = regexp.MustCompile(`\{([^{}:]+):(?:[^{}]|\{[^{}]*\})*\}`)

func init() {
	periplusFramework = "Chi v5.2.3"
	periplusListings = append(periplusListings, func(prefix string, handler http.Handler) ([]periplusRow, bool) {
		router, ok := handler.(chi.Routes)
		if !ok {
			return nil, false
		}
		return periplusAny(periplusChi(prefix, router), 9), true
	})
}

func periplusChi(prefix string, router chi.Routes) []periplusRow {
	rows := []periplusRow{}
	for _, route := range router.Routes() {
		if route.SubRoutes != nil {
			rows = append(rows, periplusChi(prefix+strings.TrimSuffix(route.Pattern, "/*"), route.SubRoutes)...)
			continue
		}
		for method, endpoint := range route.Handlers {
			if mounted, ok := periplusList("", endpoint); ok {
				if method == "GET" {
					rows = append(rows, mounted...)
				}
				continue
			}
			if method == "*" {
				continue
			}
			raw := prefix + route.Pattern
			path := periplusParameter.ReplaceAllString(raw, "{$1}")
			path = strings.ReplaceAll(path, "/*", "/{*}")
			if len(path) > 1 {
				path = strings.TrimSuffix(path, "/")
			}
			rows = append(rows, periplusRow{Method: method, Path: path, Raw: raw})
		}
	}
	return rows
}
