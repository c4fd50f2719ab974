package main

import (
	"log"
	"net/http"
	"time"

	"observatory.example/domes/sky"
)

func main() {
	mux := http.NewServeMux()
	// route: ANY /status
	mux.HandleFunc("/status", ok)
	// route: GET /domes/{dome}
	mux.HandleFunc("GET /domes/{dome}", ok)
	// route: POST /domes/{dome}/turn
	mux.Handle("POST /domes/{dome}/turn", http.TimeoutHandler(http.HandlerFunc(ok), time.Second, "slow"))
	// route: GET /images/{*name}
	mux.HandleFunc("GET /images/{name...}", ok)
	// route: GET /
	mux.HandleFunc("GET /{$}", ok)
	// route: ANY /archive/{*}
	mux.HandleFunc("/archive/", ok)
	// route: GET /tonight
	mux.HandleFunc("GET public.observatory.example/tonight", ok)
	sky.Register(mux)

	cameras := http.NewServeMux()
	// route: GET /cameras/{number}
	cameras.HandleFunc("GET /{number}", ok)
	mux.Handle("/cameras/", logged(http.StripPrefix("/cameras", cameras)))
	weather := http.NewServeMux()
	// route: GET /weather/wind
	weather.HandleFunc("GET /weather/wind", ok)
	mux.Handle("/weather/", weather)

	// route: ANY /debug/vars
	http.HandleFunc("/debug/vars", ok)
	go func() { log.Fatal(http.ListenAndServe("localhost:9090", nil)) }()
	log.Fatal(http.ListenAndServe(":8080", mux))
}

func ok(w http.ResponseWriter, r *http.Request) {}

func logged(next http.Handler) http.Handler { return next }
