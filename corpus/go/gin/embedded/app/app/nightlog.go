package app

import "github.com/gin-gonic/gin"

// base is embedded by everything that has a group of its own.
type base struct {
	group *gin.RouterGroup
}

func (b *base) read(path string, handler gin.HandlerFunc) { b.group.GET(path, handler) }

func (b base) write(path string, handler gin.HandlerFunc) gin.IRoutes {
	return b.group.POST(path, handler)
}

type nightLog struct {
	base
	entries []string
}

func newNightLog(parent *gin.RouterGroup) *nightLog {
	return &nightLog{base: base{group: parent.Group("/log")}}
}

func (n *nightLog) register() {
	// route: GET /sky/log
	n.read("", n.list)
	// route: POST /sky/log/entries
	n.write("/entries", n.list)
	// route: DELETE /sky/log/entries/{entry}
	n.group.DELETE("/entries/:entry", n.list)
}

func (n *nightLog) list(c *gin.Context) { c.JSON(200, n.entries) }
