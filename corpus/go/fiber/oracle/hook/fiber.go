package main

import (
	"regexp"
	"strings"

	"github.com/gofiber/fiber/v2"
)

var (
	periplusParameter = regexp.MustCompile(`:([A-Za-z0-9_]+)(\?)?(?:<([a-z]*)[^>]*>)?(\?)?`)
	periplusWildcard  = regexp.MustCompile(`[*+]`)
)

func init() {
	periplusFramework = "Fiber v" + fiber.Version
	fiber.PeriplusServe = func(app *fiber.App) {
		rows := []periplusRow{}
		for _, route := range app.GetRoutes(true) {
			path := periplusWildcard.ReplaceAllString(route.Path, "{*}")
			path = periplusParameter.ReplaceAllStringFunc(path, func(text string) string {
				parts := periplusParameter.FindStringSubmatch(text)
				switch parts[3] {
				case "int", "bool", "float", "alpha":
					return "{" + parts[1] + ":" + parts[3] + "}"
				case "guid":
					return "{" + parts[1] + ":uuid}"
				}
				return "{" + parts[1] + "}"
			})
			if len(path) > 1 {
				path = strings.TrimSuffix(path, "/")
			}
			rows = append(rows, periplusRow{Method: route.Method, Path: path, Raw: route.Path})
		}
		rows = periplusAny(rows, 9)
		gets := map[string]bool{}
		for _, row := range rows {
			gets[row.Path] = gets[row.Path] || row.Method == "GET"
		}
		found := []periplusRow{}
		for _, row := range rows {
			// GET answers HEAD too.
			if row.Method != "HEAD" || !gets[row.Path] {
				found = append(found, row)
			}
		}
		periplusAdd(found)
	}
}
