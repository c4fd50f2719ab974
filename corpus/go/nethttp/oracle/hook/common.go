// Common to the hooks: what is served is listed and written down.
package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"sort"
	"strings"
	"sync"
	"time"
)

type periplusRow struct {
	Method  string `json:"method"`
	Path    string `json:"path"`
	Raw     string `json:"raw,omitempty"`
	Handler string `json:"handler"`
}

var (
	periplusFramework = "net/http"
	periplusMutex     sync.Mutex
	periplusRows      = []periplusRow{}
	// A listing of handlers that are routers; those of the framework come first.
	periplusListings []func(prefix string, handler http.Handler) ([]periplusRow, bool)
)

func init() {
	http.PeriplusServe = func(handler http.Handler) {
		if handler == nil {
			handler = http.DefaultServeMux
		}
		if paths := periplusPaths(); len(paths) > 0 {
			periplusAdd(periplusAsk(paths, func(method, path string) int {
				answer := httptest.NewRecorder()
				handler.ServeHTTP(answer, httptest.NewRequest(method, path, nil))
				return answer.Code
			}))
			return
		}
		rows, _ := periplusList("", handler)
		periplusAdd(rows)
	}
	// The applications of the corpus register at start and then only wait for requests.
	time.AfterFunc(2*time.Second, periplusWrite)
}

// periplusPaths are the paths that a case wants requests for, where no router can be asked.
func periplusPaths() []string {
	return strings.Fields(os.Getenv("PERIPLUS_PATHS"))
}

// periplusAsk sends requests, by all verbs, and takes what is answered for a route. A path that ends with a star stands
// for something below it.
func periplusAsk(paths []string, ask func(method, path string) int) []periplusRow {
	verbs := []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"}
	rows := []periplusRow{}
	for _, path := range paths {
		asked, below := strings.CutSuffix(path, "*")
		if below {
			path = asked + "{*rest}"
			asked += "some/thing"
		}
		for _, verb := range verbs {
			switch ask(verb, asked) {
			case http.StatusNotFound, http.StatusMethodNotAllowed:
			default:
				rows = append(rows, periplusRow{Method: verb, Path: path})
			}
		}
	}
	return periplusAny(rows, len(verbs))
}

func periplusAdd(rows []periplusRow) {
	periplusMutex.Lock()
	defer periplusMutex.Unlock()
	periplusRows = append(periplusRows, rows...)
}

// periplusList lists the routes of a handler, if it is a router.
func periplusList(prefix string, handler http.Handler) ([]periplusRow, bool) {
	for _, listing := range periplusListings {
		if rows, ok := listing(prefix, handler); ok {
			return rows, true
		}
	}
	switch handler := handler.(type) {
	case *http.PeriplusStripped:
		return periplusList(prefix+handler.Prefix, handler.Behind)
	case *http.ServeMux:
		rows := []periplusRow{}
		for _, route := range http.PeriplusRoutes(handler) {
			if inner, ok := periplusList(prefix, route.Handler); ok {
				rows = append(rows, inner...)
				continue
			}
			method := route.Method
			if method == "" {
				method = "ANY"
			}
			rows = append(rows, periplusRow{Method: method, Path: prefix + periplusMuxPath(route.Pattern), Raw: prefix + route.Pattern})
		}
		return rows, true
	}
	return nil, false
}

var periplusRest = regexp.MustCompile(`\{([^{}]*)\.\.\.\}`)

func periplusMuxPath(pattern string) string {
	if strings.HasSuffix(pattern, "/") {
		pattern += "{...}"
	}
	return periplusRest.ReplaceAllString(strings.TrimSuffix(pattern, "{$}"), "{*$1}")
}

// periplusAny writes the verbs of one path that are all there are as one row.
func periplusAny(rows []periplusRow, verbs int) []periplusRow {
	counts := map[string]int{}
	for _, row := range rows {
		counts[row.Path+" "+row.Handler]++
	}
	found := []periplusRow{}
	for _, row := range rows {
		if counts[row.Path+" "+row.Handler] >= verbs {
			if row.Method != "GET" {
				continue
			}
			row.Method = "ANY"
		}
		found = append(found, row)
	}
	return found
}

func periplusWrite() {
	periplusMutex.Lock()
	defer periplusMutex.Unlock()
	for at, row := range periplusRows {
		if row.Raw == row.Path {
			periplusRows[at].Raw = ""
		}
	}
	sort.Slice(periplusRows, func(a, b int) bool {
		x, y := periplusRows[a], periplusRows[b]
		return x.Path < y.Path || x.Path == y.Path && x.Method < y.Method
	})
	text, err := json.Marshal(map[string]any{"framework": periplusFramework, "routes": periplusRows})
	if err == nil {
		err = os.WriteFile(os.Getenv("PERIPLUS_ORACLE_OUT"), text, 0o644)
	}
	if err != nil {
		panic(err)
	}
	os.Exit(0)
}
