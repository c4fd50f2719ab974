// Package app is the observatory's server.
package app

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"observatory.example/sky/router"
)

// App embeds the engine: its own methods register on it.
type App struct {
	*gin.Engine
	api    *gin.RouterGroup
	prefix string
	name   string
}

// Option changes how an App is made.
type Option func(*App)

// WithPrefix puts the API below a prefix.
func WithPrefix(prefix string) Option {
	return func(a *App) { a.prefix = prefix }
}

// WithName names the site.
func WithName(name string) Option {
	return func(a *App) { a.name = name }
}

// New makes the server with all routes.
func New(options ...Option) *App {
	a := &App{Engine: gin.New()}
	for _, option := range options {
		option(a)
	}
	a.api = a.Group(a.prefix)
	a.routes()
	router.Groups.Telescope.Init(a.api)
	router.Groups.Survey.InitPublic(a.api)
	router.Groups.Survey.Init(a.api.Group("survey"))
	newNightLog(a.api).register()
	return a
}

func (a *App) routes() {
	// route: GET /about
	a.GET("/about", a.about)
	// route: GET /sky/now
	a.api.GET("/now", a.about)
	// route: POST /sky/domes/{dome}
	a.post("/domes/:dome", a.about)
}

func (a *App) post(path string, handler gin.HandlerFunc) {
	a.api.POST(path, handler)
}

func (a *App) about(c *gin.Context) { c.String(http.StatusOK, a.name) }
