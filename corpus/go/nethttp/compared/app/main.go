package main

import (
	"fmt"
	"net/http"
	"strings"

	"lighthouse/parts"
)

// tower serves everything that its own comparisons say.
type tower struct {
	lamps http.Handler
}

func (t *tower) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	// route: GET /fog
	// route: POST /fog
	if r.URL.Path == "/fog" && (r.Method == http.MethodGet || r.Method == http.MethodPost) {
		fmt.Fprintln(w, "horn")
		return
	}
	if strings.HasPrefix(r.URL.Path, "/lamps/") {
		t.lamps.ServeHTTP(w, r)
		return
	}
	switch path := r.URL.Path; {
	// route: ANY /keepers
	case path == "/keepers":
		keepers(w)
	// route: PATCH /keepers/on-duty
	case path == "/keepers/on-duty":
		if r.Method != "PATCH" {
			w.WriteHeader(405)
			return
		}
		keepers(w)
	default:
		http.NotFound(w, r)
	}
}

func keepers(w http.ResponseWriter) {
	fmt.Fprintln(w, "nobody")
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/lamps/", parts.Lamps)
	// route: GET /lamps-left
	// route: DELETE /lamps-left
	mux.HandleFunc("/lamps-left", known(left))
	// route: ANY /lamps-lit
	mux.HandleFunc("/lamps-lit", lit)
	http.Handle("/stripped/", http.StripPrefix("/stripped", http.HandlerFunc(parts.Lenses)))
	go http.ListenAndServe(":8081", nil)
	go http.ListenAndServe(":8082", mux)
	go http.ListenAndServe(":8083", timed(http.HandlerFunc(parts.Health)))
	server := http.Server{Addr: ":8080", Handler: &tower{lamps: mux}}
	server.ListenAndServe()
}

// A wrapper that leaves one path out, and serves it nonetheless.
func timed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// no-route: a path that is not timed
		if r.URL.Path == "/untimed" {
			next.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Server-Timing", "total")
		next.ServeHTTP(w, r)
	})
}

// A gate before what tells verbs apart: requests of strangers get the same answer whatever they ask for.
func known(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Stranger") == "" {
			next(w, r)
			return
		}
		http.Redirect(w, r, "/lamps-lit", http.StatusFound)
	}
}

// One path, told apart by verbs.
func left(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case "GET", "DELETE":
		keepers(w)
	default:
		http.Error(w, "GET or DELETE", http.StatusMethodNotAllowed)
	}
}

// A verb that makes a difference, and leaves no other out.
func lit(w http.ResponseWriter, r *http.Request) {
	if r.Method == "HEAD" {
		w.WriteHeader(204)
		return
	}
	keepers(w)
}
