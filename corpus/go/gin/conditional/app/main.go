package main

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"meter.example/readings/config"
)

const legacy = false

func main() {
	cfg := config.Load()
	go func() { _ = http.ListenAndServe(cfg.AdminAddress, newAdmin(cfg)) }()

	server := &http.Server{Addr: cfg.Address, Handler: newPublic(cfg)}
	_ = server.ListenAndServe()
}

func newPublic(cfg *config.Config) http.Handler {
	e := gin.New()
	root := e.Group(cfg.Prefix)
	// route: GET /meters/readings [configured]
	root.GET("/readings", ok)

	if cfg.ReadOnly {
		// route: POST /meters/readings [configured, conditional]
		root.POST("/readings", gone)
	} else {
		// route: POST /meters/readings [configured, conditional]
		root.POST("/readings", ok)
		// route: DELETE /meters/readings/{id} [configured, conditional]
		root.DELETE("/readings/:id", ok)
	}

	switch cfg.Storage {
	case "disk":
		// route: GET /files/{*path} [conditional]
		e.GET("/files/*path", ok)
	case "bucket", "s3":
		// route: GET /objects/{key} [conditional]
		e.GET("/objects/:key", ok)
	default:
		// route: GET /storage [conditional]
		e.GET("/storage", gone)
	}

	if legacy {
		// no-route: the constant is false
		e.GET("/legacy", ok)
	}
	return e
}

func newAdmin(cfg *config.Config) *gin.Engine {
	e := gin.New()
	// route: GET /metrics [configured]
	e.GET(cfg.MetricsPath, ok)
	if !cfg.Debug {
		return e
	}
	// route: GET /debug/vars [conditional]
	e.GET("/debug/vars", ok)
	return e
}

func ok(c *gin.Context)   { c.Status(http.StatusOK) }
func gone(c *gin.Context) { c.Status(http.StatusGone) }
