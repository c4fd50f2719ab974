package main

import (
	"regexp"
	"strings"
)

var periplusParameter = regexp.MustCompile(`\\?:([^/]+)`)

// periplusEchoRow writes one route, if it is no folder of files. All versions have the same notation.
func periplusEchoRow(method, raw, name string) []periplusRow {
	if strings.Contains(name, "StaticDirectoryHandler") {
		return nil
	}
	path := periplusParameter.ReplaceAllStringFunc(raw, func(text string) string {
		if literal, escaped := strings.CutPrefix(text, `\`); escaped {
			return literal
		}
		return "{" + text[1:] + "}"
	})
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	if strings.HasSuffix(path, "*") {
		path = strings.TrimSuffix(path, "*") + "{*}"
	}
	return []periplusRow{{Method: method, Path: path, Raw: raw, Handler: name}}
}
