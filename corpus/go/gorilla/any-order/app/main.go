package main

import (
	"log"
	"net/http"

	"github.com/gorilla/mux"
)

func main() {
	root := mux.NewRouter()
	club := root.PathPrefix("/club").Subrouter().StrictSlash(true)
	// route: GET /club/boards
	club.NewRoute().Name("boards").Methods(http.MethodGet).Path("/boards").Handler(http.HandlerFunc(play))
	// route: PUT /club/boards/{board}
	club.NewRoute().HandlerFunc(play).Path("/boards/{board:[a-h][1-8]}").Methods("PUT")
	club.Methods("POST", "PATCH").Schemes("https").Headers("X-Clock", "").
		// route: POST /club/boards/{board}/moves
		// route: PATCH /club/boards/{board}/moves
		Path("/boards/{board}/moves").HandlerFunc(play)
	// route: DELETE /club/boards/{board}
	club.Path("/boards/{board}").Methods("DELETE").Name("clear").HandlerFunc(play)

	// Asked for by what stands behind the question mark.
	search := club.Queries("opening", "{opening}").Subrouter()
	// route: GET /club/games
	search.HandleFunc("/games", play).Methods("GET")

	hosted := root.Host("{member:[a-z]+}.chess.example").PathPrefix("/profile").Subrouter()
	// route: GET /profile/{year:int}
	hosted.Methods("GET").Path("/{year:[0-9]+}").HandlerFunc(play)
	inner := hosted.NewRoute().PathPrefix("/photos").Subrouter()
	// route: ANY /profile/photos/{file}
	inner.Handle("/{file}", http.HandlerFunc(play)).Name("photo")

	route := root.NewRoute()
	route.Path("/ratings/{rating}")
	route.Methods("GET")
	// route: GET /ratings/{rating}
	route.HandlerFunc(play)
	// route: ANY /news/{*}
	root.PathPrefix("/news").HandlerFunc(play)
	log.Fatal(http.ListenAndServe(":8080", root))
}

func play(w http.ResponseWriter, r *http.Request) {}
