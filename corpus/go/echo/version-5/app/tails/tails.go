// Package tails is about what hangs behind kites.
package tails

import (
	"net/http"

	"github.com/labstack/echo/v5"
)

// Register adds the routes.
func Register(g *echo.Group) {
	// route: GET /tails
	g.GET("", list)
	long := g.Group("/long")
	// route: ANY /tails/long/{*}
	long.Any("/*", list)
}

func list(c *echo.Context) error {
	// no-route
	_ = c.Request().Header.Get("X-Tail")
	return c.NoContent(http.StatusOK)
}
