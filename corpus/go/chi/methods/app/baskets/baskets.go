// Package baskets is about what mushrooms are carried in.
package baskets

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

// Handler serves the baskets.
func Handler() http.Handler {
	r := chi.NewMux()
	// route: GET /baskets
	r.Get("/", nothing)
	r.Route("/{basket}", func(r chi.Router) {
		// route: PUT /baskets/{basket}
		r.Put("/", nothing)
		// route: POST /baskets/{basket}/handles/{side}
		r.Method("POST", "/handles/{side}", http.HandlerFunc(nothing))
	})
	return r
}

// Lent are baskets that somebody has.
type Lent struct{}

// Routes lists what is served of them.
func (Lent) Routes() chi.Router {
	r := chi.NewRouter()
	// route: GET /lent/by/{person}
	r.Get("/by/{person}", nothing)
	return r
}

func nothing(w http.ResponseWriter, r *http.Request) {}
