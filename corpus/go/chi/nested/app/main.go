package main

import (
	"net/http"
	"strings"

	"github.com/go-chi/chi/v5"

	"library.example/loans/readers"
)

func main() {
	r := chi.NewRouter()
	r.Use(logged)
	// route: GET /
	r.Get("/", page)
	r.Route("/books", func(r chi.Router) {
		// route: GET /books
		r.Get("/", page)
		// route: POST /books
		r.With(signedIn).Post("/", page)
		r.Route("/{isbn:[0-9]+}", func(r chi.Router) {
			// route: GET /books/{isbn:int}
			r.Get("/", page)
			r.Group(func(r chi.Router) {
				r.Use(signedIn)
				// route: DELETE /books/{isbn:int}
				r.Delete("/", page)
			})
			// route: GET /books/{isbn:int}/pages/{page}.png
			r.Get("/pages/{page}.png", page)
		})
	})
	// route: GET /shelves/{shelf}
	r.Get("/shelves/{shelf}", page)
	// route: ANY /scan/{*}
	r.Handle("/scan/*", http.HandlerFunc(page))
	// route: PATCH /scan
	r.HandleFunc("PATCH /scan", page)
	// route: PUT /stamps/{date}
	r.MethodFunc(http.MethodPut, "/stamps/{date}", page)
	r.Mount("/readers", readers.New())
	r.Mount("/old", lowered(old()))
	// route: ANY /gauges/{*}
	r.Mount("/gauges", http.HandlerFunc(page))
	_ = http.ListenAndServe(":8080", r)
}

func old() chi.Router {
	r := chi.NewRouter()
	// route: GET /old/catalogue
	r.Get("/catalogue", page)
	return r
}

// lowered hands requests on in lower case.
func lowered(next chi.Router) chi.Router {
	return &lower{next}
}

type lower struct{ chi.Router }

func (l *lower) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	r.URL.Path = strings.ToLower(r.URL.Path)
	l.Router.ServeHTTP(w, r)
}

func page(w http.ResponseWriter, r *http.Request) {
	// no-route
	_ = r.Header.Get("X-Reader")
}

func logged(next http.Handler) http.Handler { return next }

func signedIn(next http.Handler) http.Handler { return next }
