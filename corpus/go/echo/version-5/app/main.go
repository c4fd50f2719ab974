package main

import (
	"net/http"

	"github.com/labstack/echo/v5"

	"kites.example/workshop/tails"
)

func main() {
	e := echo.NewWithConfig(echo.Config{})
	e.Use(logged)
	// route: GET /kites/{name}
	e.GET("/kites/:name", ok)
	// route: ANY /wind
	e.Any("/wind", ok)
	// route: GET /wind/{day}
	// route: HEAD /wind/{day}
	e.Match([]string{http.MethodGet, http.MethodHead}, "/wind/:day", ok, logged)
	// route: POST /kites/mend:repair
	e.POST("/kites/mend\\:repair", ok)
	// route: PUT /lines/{line}
	e.Add(http.MethodPut, "/lines/:line", ok)
	// route: DELETE /lines/{line}
	_, _ = e.AddRoute(echo.Route{Method: http.MethodDelete, Path: "/lines/:line", Handler: ok})
	// route: GET /pattern.svg
	e.File("/pattern.svg", "pattern.svg")

	g := e.Group("/tails", logged)
	// route: PATCH /tails/{tail}
	_, _ = g.AddRoute(echo.Route{
		Method:  http.MethodPatch,
		Path:    "/:tail",
		Handler: ok,
	})
	tails.Register(g)

	shop := echo.New()
	// route: GET /basket
	shop.GET("/basket", ok)
	all := echo.NewVirtualHostHandler(map[string]*echo.Echo{"shop.kites.example": shop, "kites.example": e})
	// route: GET /{*}
	all.GET("/*", ok)
	_ = all.Start(":8080")
}

func ok(c *echo.Context) error { return c.NoContent(http.StatusOK) }

func logged(next echo.HandlerFunc) echo.HandlerFunc { return next }
