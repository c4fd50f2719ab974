package main

import (
	"net/http"
	"net/http/httptest"
	"reflect"
	"regexp"
	"strings"
)

var periplusParameter = regexp.MustCompile(`\??:([A-Za-z0-9_]+)(?:\(([^()]*)\)|:(int|string))?`)

// periplusBeego lists the routes of one verb; a route is its pattern, its methods as Go prints a map, its controller.
// Automatic routes of what each controller has from the framework's own are left out.
func periplusBeego(handler http.Handler, method string, routes [][]string, base reflect.Type) []periplusRow {
	own := map[string]bool{}
	for at := 0; at < base.NumMethod(); at++ {
		own["/"+strings.ToLower(base.Method(at).Name)+"/*"] = true
	}
	rows := []periplusRow{}
	for _, route := range routes {
		// A controller without a mapping is entered for all verbs, and its own class refuses those it lacks.
		if route[1] == "map[]" && route[2] != "" {
			if !strings.Contains(" GET POST PUT PATCH DELETE HEAD OPTIONS ", " "+method+" ") {
				continue // Members can serve no others.
			}
			asked := strings.ReplaceAll(periplusParameter.ReplaceAllString(route[0], "1"), "*", "x")
			answer := httptest.NewRecorder()
			handler.ServeHTTP(answer, httptest.NewRequest(method, asked, nil))
			if answer.Code == http.StatusMethodNotAllowed {
				continue
			}
		}
		if at := strings.LastIndex(strings.TrimSuffix(route[0], "/*"), "/"); at >= 0 && own[strings.ToLower(route[0][at:])] {
			continue
		}
		path := periplusParameter.ReplaceAllStringFunc(route[0], func(text string) string {
			parts := periplusParameter.FindStringSubmatch(text)
			if parts[2] == "[0-9]+" || parts[3] == "int" {
				return "{" + parts[1] + ":int}"
			}
			return "{" + parts[1] + "}"
		})
		if strings.HasSuffix(path, "*.*") || strings.HasSuffix(path, ".*") {
			continue // Beside the same route with a slash.
		}
		path = strings.Replace(path, "/*", "/{*}", 1)
		if len(path) > 1 {
			path = strings.TrimSuffix(path, "/")
		}
		rows = append(rows, periplusRow{Method: method, Path: path, Raw: route[0], Handler: route[2]})
	}
	return rows
}
