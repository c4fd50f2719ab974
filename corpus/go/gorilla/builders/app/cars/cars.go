// Package cars is about vehicles.
package cars

import (
	"net/http"

	"github.com/gorilla/mux"
)

const plate = "/{plate}"

// Register adds the routes.
func Register(r *mux.Router, prefix string) {
	const axles = "/axles"
	// route: GET /cars/{plate}/axles
	r.HandleFunc(prefix+plate+axles, show).Methods("GET")
	deck := http.NewServeMux()
	// route: ANY /cars/deck/lights
	deck.HandleFunc("/cars/deck/lights", show)
	// no-route: the deck is behind it
	r.PathPrefix(prefix + "/deck").Handler(deck)
	handlers := http.Header{}
	// no-route
	_ = handlers.Get("Host")
}

func show(w http.ResponseWriter, r *http.Request) {}
