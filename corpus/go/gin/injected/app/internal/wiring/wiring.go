// Package wiring makes the application from its parts.
package wiring

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"archive.example/films/internal/api"
	"archive.example/films/internal/films"
	"archive.example/films/internal/reels"
)

// App is the application.
type App struct {
	handler http.Handler
}

// Initialise calls all constructors, in the order of their dependencies.
func Initialise() *App {
	store := films.NewStore()
	filmHandler := films.NewHandler(store)
	reelHandler := reels.NewHandler(reels.WithStore(store))
	router := api.NewRouter(provideEngine(), filmHandler, reelHandler)
	return &App{handler: router.Handler()}
}

// Start serves until it fails.
func (a *App) Start(address string) error {
	return http.ListenAndServe(address, a.handler)
}

func provideEngine() *gin.Engine {
	engine := gin.New()
	engine.Use(gin.Recovery())
	return engine
}
