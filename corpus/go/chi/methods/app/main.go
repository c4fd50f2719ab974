package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"

	"forest.example/mushrooms/baskets"
)

const find = http.MethodPost

func main() {
	r := chi.NewRouter()
	// route: POST /finds
	r.Method(find, "/finds", http.HandlerFunc(page))
	for _, verb := range []string{http.MethodGet, "PUT"} {
		// route: GET /finds/{day}
		// route: PUT /finds/{day}
		r.MethodFunc(verb, `/finds/{day:\d{4}-\d{2}}`, page)
	}
	// route: ANY /spots/at:name
	r.HandleFunc("/spots/at:name", page)
	// route: ANY /spores
	r.Handle("/spores", http.HandlerFunc(page))
	// route: HEAD /caps/{id}
	r.Head("/caps/{id:[a-z]+}", page)
	// route: OPTIONS /caps/{id}
	r.Options("/caps/{id:[a-z]+}", page)
	// route: TRACE /caps/{id}
	r.Trace("/caps/{id:[a-z]+}", page)

	r.With(signedIn, counted).Route("/maps", func(r chi.Router) {
		// route: GET /maps
		r.Get("/", page)
		r.
			With(counted).
			// route: PATCH /maps/{sheet}
			Patch("/{sheet}", page)
	})
	r.With(signedIn).Group(func(r chi.Router) {
		// route: DELETE /maps/old
		r.Delete("/maps/old", page)
	})
	guarded := r.With(signedIn)
	// route: GET /tips/{*}
	guarded.Get("/tips/*", page)
	r.Mount("/baskets", baskets.Handler())
	r.With(counted).Mount("/lent", baskets.Lent{}.Routes())
	_ = http.ListenAndServe(":8080", r)
}

func page(w http.ResponseWriter, r *http.Request) {
	// no-route
	_ = r.Header.Get("X-Basket")
}

func counted(next http.Handler) http.Handler { return next }

func signedIn(next http.Handler) http.Handler { return next }
