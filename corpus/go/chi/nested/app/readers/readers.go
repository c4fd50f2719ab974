// Package readers is about people.
package readers

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

// Service is mounted as it is.
type Service struct {
	http.Handler
	names map[string]string
}

// New makes one.
func New() *Service {
	s := &Service{names: map[string]string{}}
	s.Handler = s.routes()
	return s
}

func (s *Service) routes() http.Handler {
	r := chi.NewRouter()
	// route: GET /readers/{card}
	r.Get("/{card}", s.show)
	add(r, "/{card}/fines", true)
	add(r, "/{card}/notes", false)
	return r
}

// add registers two routes, or one.
func add(r chi.Router, path string, writable bool) {
	r.Route(path, func(r chi.Router) {
		// route: GET /readers/{card}/fines
		// route: GET /readers/{card}/notes
		r.Get("/", ignore)
		if writable {
			// route: POST /readers/{card}/fines
			r.Post("/", ignore)
		}
	})
}

func (s *Service) show(w http.ResponseWriter, r *http.Request) {}

func ignore(w http.ResponseWriter, r *http.Request) {}
