package main

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"harbour.example/pilots/berths"
)

func main() {
	e := echo.New()
	e.Use(logged)
	// route: GET /health
	e.GET("/health", ok)
	// route: GET /favicon.ico
	e.File("/favicon.ico", "static/favicon.ico")
	// no-route: files of a folder
	e.Static("/assets", "static")

	pilots := e.Group("/pilot", signedIn)
	// route: GET /pilots
	pilots.GET("s", ok)
	// route: GET /pilot/{name}
	pilots.GET("/:name", ok, audited)
	{
		// Only for the middleware.
		pilots := pilots.Group("")
		pilots.Use(audited)
		// route: DELETE /pilot/{name}
		pilots.DELETE("/:name", ok)
	}
	// route: ANY /pilot/{name}/radio
	pilots.Any("/:name/radio", ok)
	// route: PUT /pilot/{name}/shift
	// route: POST /pilot/{name}/shift
	pilots.Match([]string{http.MethodPut, http.MethodPost}, "/:name/shift", ok)
	// route: TRACE /pilot/{name}/tides
	pilots.Add("TRACE", "/:name/tides", ok)

	berths.Register(e.Group("/berths"))
	public := e.Host("public.harbour.example")
	// route: GET /board/{*}
	public.GET("/board/*", ok)

	charts := http.NewServeMux()
	// route: GET /charts/{sheet}
	charts.HandleFunc("GET /charts/{sheet}", func(w http.ResponseWriter, r *http.Request) {})
	// no-route: the charts are behind it
	e.Any("/charts/*", echo.WrapHandler(charts))
	e.Logger.Fatal(e.Start(":8080"))
}

func ok(c echo.Context) error { return c.NoContent(http.StatusOK) }

func logged(next echo.HandlerFunc) echo.HandlerFunc { return next }

func signedIn(next echo.HandlerFunc) echo.HandlerFunc { return next }

func audited(next echo.HandlerFunc) echo.HandlerFunc { return next }
