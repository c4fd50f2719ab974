package main

import (
	"net/http"
	"regexp"
	"strings"

	"github.com/beego/beego/v2/server/web"
)

var periplusParameter = regexp.MustCompile(`\??:([A-Za-z0-9_]+)(?:\(([^()]*)\)|:(int|string))?`)

func init() {
	periplusFramework = "Beego v2.3.8"
	periplusListings = append(periplusListings, func(_ string, handler http.Handler) ([]periplusRow, bool) {
		if _, ok := handler.(*web.ControllerRegister); !ok {
			return nil, false
		}
		rows := []periplusRow{}
		data, _ := web.PrintTree()["Data"].(web.M)
		for method, list := range data {
			routes, _ := list.(*[][]string)
			for _, route := range *routes {
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
		}
		return periplusAny(rows, 7), true
	})
}
