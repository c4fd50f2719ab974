package main

import (
	"net/http"
	"regexp"
	"strings"

	"github.com/gorilla/mux"
)

var periplusParameter = regexp.MustCompile(`\{([^{}:]+):((?:[^{}]|\{[^{}]*\})*)\}`)

func init() {
	periplusFramework = "Gorilla Mux v1.8.1"
	periplusListings = append(periplusListings, func(prefix string, handler http.Handler) ([]periplusRow, bool) {
		router, ok := handler.(*mux.Router)
		if !ok {
			return nil, false
		}
		rows := []periplusRow{}
		_ = router.Walk(func(route *mux.Route, _ *mux.Router, _ []*mux.Route) error {
			if route.GetHandler() == nil {
				return nil
			}
			if inner, ok := periplusList("", route.GetHandler()); ok {
				rows = append(rows, inner...)
				return nil
			}
			raw, err := route.GetPathTemplate()
			if err != nil {
				return nil
			}
			path := periplusParameter.ReplaceAllStringFunc(prefix+raw, func(text string) string {
				name, pattern, _ := strings.Cut(text, ":")
				switch strings.TrimSuffix(pattern, "}") {
				case ".*", ".+":
					return "{*" + name[1:] + "}"
				case "[0-9]+":
					return name + ":int}"
				}
				return name + "}"
			})
			expression, err := route.GetPathRegexp()
			open := err == nil && !strings.HasSuffix(expression, "$")
			// What ends with a parameter for all that follows is open already.
			if last := path[strings.LastIndex(path, "/")+1:]; open && !strings.HasPrefix(last, "{*") {
				path = strings.TrimSuffix(path, "/") + "/{*}"
			}
			methods, err := route.GetMethods()
			if err != nil {
				methods = []string{"ANY"}
			}
			for _, method := range methods {
				rows = append(rows, periplusRow{Method: method, Path: path, Raw: prefix + raw})
			}
			return nil
		})
		return rows, true
	})
}
