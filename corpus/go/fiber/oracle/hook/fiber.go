package main

import (
	"regexp"
	"strings"
)

var (
	periplusParameter = regexp.MustCompile(`:([A-Za-z0-9_]+)(\?)?(?:<([a-z]*)[^>]*>)?(\?)?`)
	periplusWildcard  = regexp.MustCompile(`[*+]`)
)

// periplusFiberRow writes one route. All versions have the same notation.
func periplusFiberRow(method, raw string) periplusRow {
	path := periplusWildcard.ReplaceAllString(raw, "{*}")
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
	return periplusRow{Method: method, Path: path, Raw: raw}
}

// periplusFiber adds routes without the HEAD that each GET brings along.
func periplusFiber(rows []periplusRow) {
	rows = periplusAny(rows, 9)
	gets := map[string]bool{}
	for _, row := range rows {
		gets[row.Path] = gets[row.Path] || row.Method == "GET"
	}
	found := []periplusRow{}
	for _, row := range rows {
		if row.Method != "HEAD" || !gets[row.Path] {
			found = append(found, row)
		}
	}
	periplusAdd(found)
}
