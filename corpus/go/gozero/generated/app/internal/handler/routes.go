// Package handler registers the handlers.
package handler

import (
	"net/http"

	"github.com/zeromicro/go-zero/rest"
)

// RegisterHandlers adds the routes.
func RegisterHandlers(server *rest.Server) {
	server.AddRoutes(
		[]rest.Route{
			{
				Method: http.MethodGet,
				// route: GET /v1/lockers/{id}
				Path:    "/lockers/:id",
				Handler: show,
			},
			{
				Method: http.MethodPost,
				// route: POST /v1/lockers
				Path:    "/lockers",
				Handler: show,
			},
		},
		rest.WithJwt("not a secret"),
		rest.WithPrefix("/v1"),
	)
	server.AddRoutes(
		rest.WithMiddlewares(
			[]rest.Middleware{logged},
			[]rest.Route{
				{
					Method: http.MethodPut,
					// route: PUT /doors/{number}
					Path:    "/doors/:number",
					Handler: show,
				},
			}...,
		),
	)
	// route: GET /ping
	server.AddRoute(rest.Route{Method: http.MethodGet, Path: "/ping", Handler: show})
}

func show(w http.ResponseWriter, r *http.Request) {}

func logged(next http.HandlerFunc) http.HandlerFunc { return next }
