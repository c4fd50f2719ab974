package main

import (
	"log"
	"net/http"

	"github.com/gorilla/mux"

	"ferry.example/crossings/cars"
)

func main() {
	r := mux.NewRouter().StrictSlash(true)
	// route: GET /crossings
	// route: HEAD /crossings
	r.HandleFunc("/crossings", ok).Methods("GET", http.MethodHead).Name("crossings")
	// route: POST /crossings
	r.Methods("post").Path("/crossings").HandlerFunc(ok)
	// route: ANY /crossings/{id:int}
	r.Handle("/crossings/{id:[0-9]+}", http.HandlerFunc(ok))
	// route: GET /crossings/{id}/log/{*page}
	r.Path("/crossings/{id}/log/{page:.+}").Queries("lang", "{lang}").
		Handler(http.HandlerFunc(ok)).Methods(http.MethodGet)
	// route: ANY /maps/{*}
	r.PathPrefix("/maps/").Handler(http.HandlerFunc(ok))
	// route: GET /tickets/{class}/{*file}
	r.PathPrefix("/tickets/{class}/{file:.*}").Handler(http.HandlerFunc(ok)).Methods("GET")

	staff := r.PathPrefix("/staff").Subrouter()
	// route: PUT /staff/shifts
	makeRoute(staff, http.MethodPut, "/shifts", ok)
	// route: DELETE /staff/shifts/{day}
	makeRoute(staff, http.MethodDelete, "/shifts/{day}", ok)
	staff.Use(signedIn)

	partners := r.Host("partners.ferry.example").Subrouter()
	// route: GET /prices
	partners.NewRoute().Path("/prices").Methods("GET").HandlerFunc(ok)
	cars.Register(r.NewRoute().Subrouter(), "/cars")
	log.Fatal(http.ListenAndServe(":8080", r))
}

func makeRoute(r *mux.Router, method, path string, handler http.HandlerFunc) {
	r.HandleFunc(path, handler).Methods(method)
}

func ok(w http.ResponseWriter, r *http.Request) {}

func signedIn(next http.Handler) http.Handler { return next }
