package main

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"bakery.example/shop/routes"
)

func main() {
	router := gin.New()

	for _, route := range routes.All() {
		router.Handle(route.Method, route.Pattern, route.Handler)
	}

	for _, register := range []func(*gin.RouterGroup){ovens, flour} {
		register(router.Group("/internal"))
	}

	// route: GET /shop
	// route: GET /boutique
	for _, path := range []string{"/shop", "/boutique"} {
		router.GET(path, routes.Page)
	}

	add(router.Group("/v1"), "/loaves", routes.Page, http.MethodGet, http.MethodPost)

	// route: GET /subscriptions
	// route: HEAD /subscriptions
	router.Match([]string{"GET", http.MethodHead}, "/subscriptions", routes.Page)
	// route: ANY /echo/{*rest}
	router.Any("/echo/*rest", routes.Page)
	_ = http.ListenAndServe(":8080", router)
}

func add(group *gin.RouterGroup, path string, handler gin.HandlerFunc, methods ...string) {
	for _, method := range methods {
		// route: GET /v1/loaves
		// route: POST /v1/loaves
		group.Handle(method, path, handler)
	}
}

func ovens(group *gin.RouterGroup) {
	// route: GET /internal/ovens/{oven}
	group.GET("/ovens/:oven", routes.Page)
}

func flour(group *gin.RouterGroup) {
	// route: PUT /internal/flour
	group.PUT("/flour", routes.Page)
}
