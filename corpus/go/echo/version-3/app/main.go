package main

import (
	"net/http"

	"github.com/labstack/echo"
)

func main() {
	e := echo.New()
	e.Pre(logged)
	// route: GET /dryers
	e.GET("/dryers", ok)
	// route: GET /status
	e.GET("status", ok)
	// route: ANY /coins
	e.Any("/coins", ok)
	// route: PUT /coins/{coin}
	// route: DELETE /coins/{coin}
	e.Match([]string{echo.PUT, http.MethodDelete}, "/coins/:coin", ok)
	// route: PATCH /lint/{*}
	e.Add(echo.PATCH, "/lint/*", ok)
	// no-route: files of a folder
	e.Static("/signs", "signs")
	// route: GET /price-list
	e.File("/price-list", "prices.html")

	machines := e.Group("/machines")
	machines.Use(signedIn)
	// route: GET /machines/{id}
	machines.GET("/:id", ok, logged)
	// route: POST /machines-broken
	machines.POST("-broken", ok)
	drums := machines.Group("/:id/drums/", logged)
	// route: PATCH /machines/{id}/drums//{drum}
	drums.PATCH("/:drum", ok)
	// route: GET /machines/{id}/drums/
	drums.GET("", ok)
	// route: ANY /machines/{id}/drums/all
	drums.Any("all", ok)
	// route: GET /machines/{id}/drums/plan
	drums.File("plan", "plan.svg")
	e.Logger.Fatal(e.Start(":8080"))
}

func ok(c echo.Context) error { return c.NoContent(http.StatusOK) }

func logged(next echo.HandlerFunc) echo.HandlerFunc { return next }

func signedIn(next echo.HandlerFunc) echo.HandlerFunc { return next }
