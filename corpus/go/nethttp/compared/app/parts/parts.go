// Package parts serves what lighthouses are made of.
package parts

import (
	"fmt"
	"net/http"
)

// Lamps stands below /lamps/ and sees whole paths.
func Lamps(w http.ResponseWriter, r *http.Request) {
	// route: GET /lamps/red
	if r.URL.Path == "/lamps/red" && r.Method == "GET" {
		fmt.Fprintln(w, "red")
		return
	}
	// route: ANY /lamps/white
	if "/lamps/white" == r.URL.Path {
		fmt.Fprintln(w, "white")
		return
	}
	// no-route: nothing else than /lamps/ comes here
	if r.URL.Path == "/bulbs" {
		fmt.Fprintln(w, "never")
		return
	}
	http.NotFound(w, r)
}

// Health is all that its server has.
func Health(w http.ResponseWriter, r *http.Request) {
	// route: ANY /health
	if r.URL.Path == "/health" {
		fmt.Fprintln(w, "lit")
		return
	}
	w.WriteHeader(http.StatusNotFound)
}

// Lenses stands behind a prefix that it does not see.
func Lenses(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	// route: ANY /stripped/flat
	// route: ANY /stripped/round
	case "/flat", "/round":
		fmt.Fprintln(w, "glass")
	default:
		w.WriteHeader(http.StatusNotFound)
	}
}
