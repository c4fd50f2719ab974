// Package reels serves the reels that films lie on.
package reels

import (
	"github.com/gin-gonic/gin"

	"archive.example/films/internal/films"
)

// Handler serves the reels.
type Handler struct {
	store *films.Store
	item  string
}

// Option changes a Handler.
type Option func(*Handler)

// WithStore sets the store.
func WithStore(store *films.Store) Option {
	return func(h *Handler) { h.store = store }
}

// NewHandler makes a Handler.
func NewHandler(options ...Option) Handler {
	h := Handler{item: "/:reel"}
	for _, option := range options {
		option(&h)
	}
	return h
}

// Routes adds the routes.
func (h Handler) Routes(g *gin.RouterGroup) {
	// route: GET /api/v1/reels/{reel}
	g.GET(h.item, h.show)
	// route: PUT /api/v1/reels/{reel}/position
	g.PUT(h.item+"/position", h.show)
}

func (h Handler) show(c *gin.Context) { c.JSON(200, h.store != nil) }
