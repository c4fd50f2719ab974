// Package sky is about what can be seen.
package sky

import "net/http"

type registry map[string]func()

// Handle looks alike and is none.
func (r registry) Handle(name string, handler func()) { r[name] = handler }

// Register adds the routes.
func Register(mux *http.ServeMux) {
	jobs := registry{}
	// no-route
	jobs.Handle("/stars", func() {})
	for path, handler := range map[string]http.HandlerFunc{
		// route: ANY /sky/stars
		"/sky/stars": look,
		// route: ANY /sky/planets
		"/sky/planets": look,
	} {
		mux.HandleFunc(path, handler)
	}
	// route: PUT /sky/watch/{star}
	answer(mux, http.MethodPut, "/watch/{star}")
	// route: DELETE /sky/watch/{star}
	answer(mux, "DELETE", "/watch/{star}")
}

// answer puts the pattern together from verb and path.
func answer(mux *http.ServeMux, verb, path string) {
	mux.HandleFunc(verb+" /sky"+path, look)
}

func look(w http.ResponseWriter, r *http.Request) {}
