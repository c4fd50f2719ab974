package main

import (
	"github.com/gin-gonic/gin"

	"garden.example/park/plugin"
	_ "garden.example/park/plugins/fountain"
	"garden.example/park/plugins/paths"
)

type module interface {
	Routes(r gin.IRouter)
}

func main() {
	engine := gin.New()

	group := engine.Group("/plugins")
	for _, p := range plugin.Registered() {
		p.Register(group.Group(p.Path()))
	}

	modules := []module{&bees{}, ponds{depth: 2}}
	for _, m := range modules {
		m.Routes(engine.Group("/modules"))
	}

	for _, prefix := range []string{"/api", "/api/v1"} {
		visitors(engine.Group(prefix))
	}

	paths.Serve(engine)
	_ = engine.Run(":8080")
}

func visitors(r *gin.RouterGroup) {
	// route: GET /api/visitors
	// route: GET /api/v1/visitors
	r.GET("/visitors", ok)
	day := r.Group("/visitors/:day")
	// route: PUT /api/visitors/{day}/count
	// route: PUT /api/v1/visitors/{day}/count
	day.PUT("/count", ok)
}

type bees struct{}

func (b *bees) Routes(r gin.IRouter) {
	// route: GET /modules/hives
	r.GET("/hives", ok)
}

type ponds struct{ depth int }

func (p ponds) Routes(r gin.IRouter) {
	// route: GET /modules/ponds/{pond}
	r.Group("/ponds").GET("/:pond", ok)
}

func ok(c *gin.Context) { c.Status(200) }
