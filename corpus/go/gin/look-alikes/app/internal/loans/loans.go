// Package loans lends books.
package loans

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"library.example/lending/internal/store"
)

// Register adds the routes.
func Register(r *gin.RouterGroup, s *store.Store) {
	// route: GET /loans/{id}
	r.GET("/:id", func(c *gin.Context) {
		// no-route
		user, _ := c.Get("/user")
		// no-route
		language := c.Request.Header.Get("/accept")
		// no-route
		book, ok := s.GET("/loans/:id", c.Param("id"))
		// no-route
		s.Put("/loans/:id", book)
		// no-route
		s.Delete("/loans/:id")
		if !ok {
			c.AbortWithStatus(http.StatusNotFound)
			return
		}
		c.JSON(http.StatusOK, gin.H{"user": user, "language": language, "book": book})
	})
}

// RegisterReturns was replaced by the returns machine; nothing calls it.
func RegisterReturns(r *gin.RouterGroup) {
	// no-route
	r.POST("/returns", func(c *gin.Context) { c.Status(http.StatusCreated) })
	returns := r.Group("/returns")
	// no-route
	returns.GET("/:id", func(c *gin.Context) {})
}
