// Package films serves the films.
package films

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// Store keeps the films.
type Store struct{ titles map[string]string }

// NewStore makes an empty store.
func NewStore() *Store { return &Store{titles: map[string]string{}} }

// Get looks a title up.
func (s *Store) Get(id string) (string, bool) {
	title, ok := s.titles[id]
	return title, ok
}

// Handler serves the films of a store.
type Handler struct{ store *Store }

// NewHandler makes a Handler.
func NewHandler(store *Store) *Handler { return &Handler{store} }

// Routes adds the routes.
func (h *Handler) Routes(group *gin.RouterGroup) {
	// route: GET /api/v1/films/{id}
	group.GET("/:id", wrap(h.show))
	// route: POST /api/v1/films
	group.POST("", wrap(h.add))
	// route: GET /api/v1/films/{id}/stills/{*file}
	group.GET("/:id/stills/*file", h.stills)
}

func (h *Handler) show(c *gin.Context) (any, error) {
	// no-route
	title, _ := h.store.Get("/" + c.Param("id"))
	return title, nil
}

func (h *Handler) add(*gin.Context) (any, error) { return nil, nil }
func (h *Handler) stills(c *gin.Context)         { c.Status(http.StatusNotFound) }

func wrap(f func(*gin.Context) (any, error)) gin.HandlerFunc {
	return func(c *gin.Context) {
		value, err := f(c)
		if err != nil {
			_ = c.AbortWithError(http.StatusInternalServerError, err)
			return
		}
		c.JSON(http.StatusOK, value)
	}
}
