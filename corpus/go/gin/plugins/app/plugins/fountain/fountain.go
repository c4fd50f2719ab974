// Package fountain steers the fountains.
package fountain

import (
	"github.com/gin-gonic/gin"

	"garden.example/park/plugin"
)

const name = "fountain"

type fountain struct{}

func init() {
	plugin.Add(new(fountain))
}

func (*fountain) Path() string { return "/" + name }

func (f *fountain) Register(group *gin.RouterGroup) {
	// route: POST /plugins/fountain/start
	group.POST("/start", f.start)
	// route: POST /plugins/fountain/stop
	group.POST("stop", f.start)
}

func (*fountain) start(c *gin.Context) { c.Status(202) }
