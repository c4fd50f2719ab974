// Package berths is about places to moor.
package berths

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

type cache map[string]string

// Get looks alike and is none.
func (c cache) Get(key, fallback string) string { return fallback }

// Register adds the routes.
func Register(g *echo.Group) {
	names := cache{}
	// no-route
	_ = names.Get("/north", "pier")
	// route: GET /berths
	g.GET("", list)
	// route: POST /berths/{number}
	g.POST("/:number", list)
}

func list(c echo.Context) error { return c.NoContent(http.StatusOK) }
