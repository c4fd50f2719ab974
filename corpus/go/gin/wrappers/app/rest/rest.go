// Package rest registers resources.
package rest

import "github.com/gin-gonic/gin"

// ReadOnly resources can't be changed.
const ReadOnly = false

// Resource registers two routes for reading, and three for writing if it can be changed.
func Resource(g *gin.RouterGroup, base string, h gin.HandlerFunc, changeable bool) {
	r := g.Group(base)
	r.GET("", h)
	item := "/:id"
	r.GET(item, h)
	if changeable {
		r.POST("", h)
		r.PUT(item, h)
		r.DELETE(item, h)
	}
}
